public import Commerce
import Glibc

/// What people buy who looked at an item and did not buy it: the strongest sign of an alternative.
///
/// Each session with an order counts once for every item A looked at and not bought, and for every item B bought:
/// ```
/// share(B | A) = n_AB / (n_A + 5)
/// ```
/// with sessions weighed by `2^(-age/90 days)`. Weights are kept as seen from a landmark in the past, so that no pass over them is due
/// when time goes by (forward decay, G. Cormode et al., ICDE 2009, DOI 10.1109/ICDE.2009.65).
public struct BoughtInstead: Sendable {
    /// What is counted and kept.
    public let setting: BoughtInsteadSetting
    /// Sessions learned from: those with something looked at, and something else bought.
    public internal(set) var sessionCount = 0
    /// The moment at which a session weighs 1, in seconds since the epoch; nil before the first session.
    var landmark: Double?
    /// One row for each anchor, in order of their first session.
    var rows: [BoughtInsteadRow] = []
    /// The row of each anchor.
    var places: [ItemNumber: Int] = [:]
    /// Sessions in which each item was bought, by item number.
    var buyers: [UInt32] = []

    /// Half-lives after the landmark at which it moves on, far from where numbers overflow.
    private static let span = 64.0

    /// Nothing learned yet.
    public init(setting: BoughtInsteadSetting = BoughtInsteadSetting()) {
        precondition(setting.halfLifeDays > 0, "a half-life is a positive length of time")
        precondition(setting.itemsPerAnchor > 0 && setting.itemsPerSession > 0 && setting.anchors > 0, "room for something")
        self.setting = setting
    }

    /// Anchors known.
    public var anchorCount: Int { rows.count }

    /// Learns from a session that ended in an order; repetitions in either list count once.
    public mutating func record(viewed: [ItemNumber], bought: [ItemNumber], at time: Timestamp) {
        let taken = Array(Set(bought).sorted().prefix(setting.itemsPerSession))
        let own = Set(bought)
        let left = Set(viewed.suffix(setting.itemsPerSession)).filter { !own.contains($0) }.sorted()
        guard !taken.isEmpty, !left.isEmpty else { return }
        let weight = weight(of: time)
        sessionCount += 1
        for item in taken { countBuyer(of: item) }
        for anchor in left {
            let place = place(of: anchor)
            rows[place].count &+= 1
            rows[place].weight += weight
            for item in taken { rows[place].add(item, weight: weight, limit: setting.itemsPerAnchor) }
        }
    }

    /// What was bought in an anchor's stead with the share of its sessions, the greatest first.
    public func items(insteadOf anchor: ItemNumber, at now: Timestamp) -> [(item: ItemNumber, share: Float)] {
        guard let place = places[anchor], let landmark else { return [] }
        let row = rows[place]
        let present = exp2((landmark - now.seconds) / halfLife)
        let all = row.weight * present + setting.smoothing
        let shares = row.entries.map { RankedItem(score: Float($0.weight * present / all), recency: 0, item: $0.item) }
        return shares.sorted(by: >).map { ($0.item, $0.score) }
    }

    /// The sessions with a look at the anchor, something else bought, and this item bought.
    public func evidence(of item: ItemNumber, insteadOf anchor: ItemNumber) -> Evidence? {
        guard let place = places[anchor], let entry = rows[place].entries.first(where: { $0.item == item }) else { return nil }
        let buyersOfItem = Int(item) < buyers.count ? Double(buyers[Int(item)]) : 0
        return Evidence(
            .boughtInstead, anchor: anchor, matching: Int(entry.count), outOf: Int(rows[place].count),
            expected: Double(rows[place].count) * buyersOfItem / Double(max(1, sessionCount)))
    }

    private var halfLife: Double { setting.halfLifeDays * 86_400 }

    private mutating func weight(of time: Timestamp) -> Double {
        let start = landmark ?? time.seconds
        if landmark == nil { landmark = start }
        let halfLives = (time.seconds - start) / halfLife
        if halfLives > Self.span { moveLandmark(to: time.seconds) }
        return exp2((time.seconds - (landmark ?? start)) / halfLife)
    }

    /// Weighs everything from a later landmark; what has become nothing goes.
    private mutating func moveLandmark(to seconds: Double) {
        let factor = exp2(((landmark ?? seconds) - seconds) / halfLife)
        for place in rows.indices {
            rows[place].weight *= factor
            for entry in rows[place].entries.indices { rows[place].entries[entry].weight *= factor }
        }
        landmark = seconds
    }

    private mutating func place(of anchor: ItemNumber) -> Int {
        if let known = places[anchor] { return known }
        if rows.count >= setting.anchors { forgetOldest() }
        places[anchor] = rows.count
        rows.append(BoughtInsteadRow(anchor: anchor))
        return rows.count - 1
    }

    /// Lets a quarter of the anchors go, those of least weight.
    private mutating func forgetOldest() {
        let order = rows.sorted { ($0.weight, $0.anchor) > ($1.weight, $1.anchor) }
        rows = Array(order.prefix(setting.anchors - max(1, setting.anchors / 4)))
        places = [:]
        for (place, row) in rows.enumerated() { places[row.anchor] = place }
    }

    private mutating func countBuyer(of item: ItemNumber) {
        if buyers.count <= Int(item) { buyers += repeatElement(0, count: Int(item) + 1 - buyers.count) }
        buyers[Int(item)] &+= 1
    }
}
