/// What was bought in the stead of one item.
struct BoughtInsteadRow: Hashable, Sendable {
    /// One item that was.
    struct Entry: Hashable, Sendable, BitwiseCopyable {
        var item: ItemNumber
        /// Sessions in which it was.
        var count: UInt32
        /// The same, each with its weight.
        var weight: Double
    }

    /// The item that was looked at, but not bought.
    var anchor: ItemNumber
    /// Sessions in which it was looked at, not bought, and something else was.
    var count: UInt32 = 0
    /// The same, each with its weight.
    var weight = 0.0
    /// What was bought, in order of first mention.
    var entries: [Entry] = []

    /// Counts a session for an item; when there is no room, the one of least weight goes.
    mutating func add(_ item: ItemNumber, weight: Double, limit: Int) {
        if let place = entries.firstIndex(where: { $0.item == item }) {
            entries[place].count &+= 1
            entries[place].weight += weight
            return
        }
        if entries.count >= limit, let least = entries.indices.min(by: { entries[$0].weight < entries[$1].weight }) {
            entries.remove(at: least)
        }
        entries.append(Entry(item: item, count: 1, weight: weight))
    }
}
