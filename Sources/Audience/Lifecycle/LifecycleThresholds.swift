/// The cut points of the lifecycle's grid: how many days make a customer late, how many make them gone, how many orders make them loyal.
///
/// They come from the shop's own repeat gaps: the days between a customer's consecutive orders that count, online and offline, of the last
/// 24 months, orders of one day taken as one.
///
/// ```
/// recent (T1) = clamp(P80(gaps), 14 … 180)
/// fading (T2) = clamp(max(P95(gaps), 2·T1), 45 … 540)
/// loyal (L)   = clamp(P80(orders of those with two or more), 3 … 6)
/// ```
/// With fewer than 50 gaps the days are those usual for the kind of shop; with fewer than 50 repeat buyers L is 4. Fixed quintiles, the usual
/// way, collapse in shops where most bought once (Hughes, "Strategic Database Marketing", 1994, splits equal fifths).
public struct LifecycleThresholds: Hashable, Sendable {
    /// Gaps, or repeat buyers, below which the shop's own numbers are not used.
    public static let leastEvidence = 50
    /// Days of the past whose gaps count.
    public static let horizonDays = 730

    /// The last day, counted from the latest order, on which somebody is not late: T1.
    public var recent: Int
    /// The last day on which somebody is not gone: T2; more than T1.
    public var fading: Int
    /// Orders from which on somebody is loyal: L; 2 would leave nobody between.
    public var loyal: Int

    /// Given cut points; nil unless 1 ≤ recent < fading ≤ 3,650 and 3 ≤ loyal ≤ 1,000.
    public init?(recent: Int, fading: Int, loyal: Int) {
        guard recent >= 1, recent < fading, fading <= 3_650, 3...1_000 ~= loyal else { return nil }
        self.recent = recent
        self.fading = fading
        self.loyal = loyal
    }

    /// The cut points that a shop's own orders tell.
    ///
    /// - Parameters:
    ///   - gaps: days between consecutive orders, in any order.
    ///   - orderCounts: the number of orders of each buyer; those below two are passed over.
    public init(gaps: [Int], orderCounts: [Int], shopKind: ShopKind = .general) {
        let repeats = orderCounts.filter { $0 >= 2 }.sorted()
        loyal = repeats.count < Self.leastEvidence ? 4 : min(6, max(3, Self.quantile(0.8, repeats)))
        guard gaps.count >= Self.leastEvidence else {
            (recent, fading) = shopKind.fallback
            return
        }
        let sorted = gaps.sorted()
        recent = min(180, max(14, Self.quantile(0.8, sorted)))
        fading = min(540, max(45, Self.quantile(0.95, sorted), 2 * recent))
    }

    /// The cut points after a monthly refresh: they move only where there is a reason to, so that nobody changes groups over noise.
    ///
    /// Hysteresis: days move only if they differ by more than 10 % of those in force, and by two days at least. The number of orders moves only
    /// if the share of repeat buyers that it calls loyal has left 10 to 30 % (it aims at 20). Where days in force and fresh ones would not fit
    /// together, both are taken fresh.
    public func refreshed(gaps: [Int], orderCounts: [Int], shopKind: ShopKind = .general) -> LifecycleThresholds {
        let fresh = LifecycleThresholds(gaps: gaps, orderCounts: orderCounts, shopKind: shopKind)
        var next = self
        if Self.differ(recent, fresh.recent) { next.recent = fresh.recent }
        if Self.differ(fading, fresh.fading) { next.fading = fresh.fading }
        if next.fading <= next.recent { (next.recent, next.fading) = (fresh.recent, fresh.fading) }
        let repeats = orderCounts.filter { $0 >= 2 }
        let share = Double(repeats.count { $0 >= loyal }) / Double(max(1, repeats.count))
        if repeats.count >= Self.leastEvidence, !(0.1...0.3 ~= share) { next.loyal = fresh.loyal }
        return next
    }

    /// The cut points with those of the owner's in their place; nil if they do not fit together.
    public func overridden(by overrides: LifecycleOverrides) -> LifecycleThresholds? {
        LifecycleThresholds(
            recent: overrides.recent ?? recent, fading: overrides.fading ?? fading, loyal: overrides.loyal ?? loyal)
    }

    private static func differ(_ inForce: Int, _ fresh: Int) -> Bool {
        let difference = abs(fresh - inForce)
        return difference >= 2 && Double(difference) > 0.1 * Double(inForce)
    }

    /// The nearest-rank quantile of numbers in ascending order (Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
    /// Statistician 50(4), 1996, doi:10.2307/2684934, definition 1).
    private static func quantile(_ share: Double, _ sorted: [Int]) -> Int {
        sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
    }
}
