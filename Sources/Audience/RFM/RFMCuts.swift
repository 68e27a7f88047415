/// Where a shop's buyers part into scores of recency, frequency and monetary value (Bult and Wansbeek, "Optimal Selection for Direct Mail",
/// Marketing Science 14(4), 1995, doi:10.1287/mksc.14.4.378).
///
/// The score follows from the value's place among all buyers. Equal values have equal scores: a value's place is the middle of the ranks that
/// its equals take up (Parzen, "Quantile Probability and Statistical Data Modeling", Statistical Science 19(4), 2004,
/// doi:10.1214/088342304000000387), so that a shop in which everybody spent the same has threes and not ones. Who bought once has a frequency
/// of 1; the scores from 2 to 5 part those who bought again, however few they are, where fifths of all buyers would collapse.
public struct RFMCuts: Hashable, Sendable {
    /// The most days since the latest order for a score of at least 2, 3, 4, 5; descending.
    public let recency: [Int]
    /// The fewest orders for a score of at least 3, 4, 5; ascending.
    public let frequency: [Int]
    /// The least spent, in minor units, for a score of at least 2, 3, 4, 5; ascending.
    public let monetary: [Int64]

    /// Cuts as they were stored; nil if there are too few or too many, or they stand the wrong way round.
    public init?(recency: [Int], frequency: [Int], monetary: [Int64]) {
        guard recency.count == 4, frequency.count == 3, monetary.count == 4, recency.sorted(by: >) == recency,
            frequency.sorted() == frequency, monetary.sorted() == monetary
        else { return nil }
        self.recency = recency
        self.frequency = frequency
        self.monetary = monetary
    }

    /// The cuts of a shop's buyers, each list with a number for every one of them, in any order.
    public init(daysSinceOrder: [Int], orders: [Int], spent: [Int64]) {
        recency = Self.cuts(daysSinceOrder.map { -$0 }.sorted(), parts: 5).map { $0 == .max ? Int.min : -$0 }
        frequency = Self.cuts(orders.filter { $0 >= 2 }.sorted(), parts: 4)
        monetary = Self.cuts(spent.sorted(), parts: 5)
    }

    /// The scores of a buyer; nil without orders.
    public func score(daysSinceOrder: Int, orders: Int, spent: Int64) -> RFMScore? {
        guard orders >= 1 else { return nil }
        return RFMScore(
            recency: 1 + recency.count { daysSinceOrder <= $0 },
            frequency: orders == 1 ? 1 : 2 + frequency.count { orders >= $0 },
            monetary: 1 + monetary.count { spent >= $0 })
    }

    /// For each inner boundary the smallest value whose middle rank has reached it; the greatest number there is where none has.
    private static func cuts<Value: FixedWidthInteger>(_ sorted: [Value], parts: Int) -> [Value] {
        var cuts = [Value](repeating: .max, count: parts - 1)
        var (start, next) = (0, 0)
        while start < sorted.count, next < cuts.count {
            var end = start
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            // The middle rank's share, doubled to stay whole: (start + end) / 2n.
            while next < cuts.count, (start + end) * parts >= 2 * sorted.count * (next + 1) {
                cuts[next] = sorted[start]
                next += 1
            }
            start = end
        }
        return cuts
    }
}
