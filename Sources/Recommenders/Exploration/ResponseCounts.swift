/// How often each item was shown in a block, and how often it was clicked there.
public struct ResponseCounts: Sendable {
    /// Times shown, by item number.
    private(set) var impressions: [UInt32] = []
    /// Times clicked, by item number.
    private(set) var clicks: [UInt32] = []
    /// Times anything was shown.
    public private(set) var impressionCount: UInt64 = 0
    /// Times anything was clicked.
    public private(set) var clickCount: UInt64 = 0

    /// Nothing shown yet.
    public init() {}

    /// Counts an item's being seen.
    public mutating func show(_ item: ItemNumber) {
        grow(toHold: item)
        impressions[Int(item)] &+= 1
        impressionCount &+= 1
    }

    /// Counts a click on an item.
    public mutating func click(_ item: ItemNumber) {
        grow(toHold: item)
        clicks[Int(item)] &+= 1
        clickCount &+= 1
    }

    /// Times an item was shown and clicked; never more clicks than showings.
    public func responses(to item: ItemNumber) -> (shown: Int, clicked: Int) {
        guard Int(item) < impressions.count else { return (0, 0) }
        let clicked = Int(clicks[Int(item)])
        return (max(Int(impressions[Int(item)]), clicked), clicked)
    }

    /// The shop's share of showings that are clicked; drawn towards 2 % by a thousand imagined showings.
    public var clickRate: Double {
        (Double(clickCount) + 20) / (Double(max(impressionCount, clickCount)) + 1_000)
    }

    private mutating func grow(toHold item: ItemNumber) {
        let missing = Int(item) + 1 - impressions.count
        guard missing > 0 else { return }
        impressions += repeatElement(0, count: missing)
        clicks += repeatElement(0, count: missing)
    }

    /// Adds the counts to a snapshot.
    ///
    /// ```
    /// payload: | items (4) | shown (4 each) | clicked (4 each) |
    /// ```
    public func encode(into bytes: inout [UInt8]) {
        var writer = SnapshotWriter(.responses, after: bytes, expecting: 4 + 8 * impressions.count)
        bytes = []
        writer.append(UInt32(impressions.count))
        for count in impressions { writer.append(count) }
        for count in clicks { writer.append(count) }
        bytes = writer.finish()
    }

    /// The counts that come next in a snapshot.
    public init(decoding reader: inout SnapshotReader) throws(SnapshotError) {
        try reader.enter(.responses)
        let count = try reader.number(UInt32.self)
        for _ in 0..<count { impressions.append(try reader.number(UInt32.self)) }
        for _ in 0..<count { clicks.append(try reader.number(UInt32.self)) }
        try reader.leave()
        impressionCount = impressions.reduce(0) { $0 + UInt64($1) }
        clickCount = clicks.reduce(0) { $0 + UInt64($1) }
    }
}
