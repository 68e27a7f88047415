public import Recommenders

/// What stood in the same orders, by a plain measure: the baselines of "goes well with it".
///
/// With n(x) orders with x, n(a, b) orders with both, N orders:
/// ```
/// count  n(a, b)        cosine  n(a, b) / √(n(a) · n(b))        lift  N · n(a, b) / (n(a) · n(b))
/// ```
/// For several anchors their scores are added. Ties: the item ordered more recently. Cosine between items after Linden, Smith and York, 2003,
/// doi:10.1109/MIC.2003.1167344; lift (there: interest) after Brin, Motwani and Silverstein, 1997, doi:10.1145/253262.253327.
public struct OrderCooccurrence: PairModel {
    /// How a pair is weighed.
    public enum Measure: String, Sendable, CaseIterable {
        case count, cosine, lift
    }

    private let measure: Measure
    private let orderCount: Double
    /// n(x) by item.
    private var orders: [Double]
    /// For each item those it was ordered with, and n(a, b) beside; `starts` has one more at the end.
    private var partners: [ItemNumber] = []
    private var together: [Double] = []
    private var starts = [0]
    private var scores: ItemScores

    /// Learns from baskets without repeats.
    public init(trainedOn baskets: ItemLists, measure: Measure) {
        self.measure = measure
        orderCount = Double(baskets.count)
        orders = Array(repeating: 0, count: baskets.itemCount)
        for item in baskets.items { orders[Int(item)] += 1 }
        scores = ItemScores(recency: baskets.recency())
        let postings = ItemPostings(baskets)
        var counts = [Double](repeating: 0, count: baskets.itemCount)
        for item in 0..<baskets.itemCount {
            let first = partners.count
            for order in postings[ItemNumber(item)] {
                for other in baskets[Int(order)] where Int(other) != item {
                    if counts[Int(other)] == 0 { partners.append(other) }
                    counts[Int(other)] += 1
                }
            }
            for partner in partners[first...] {
                together.append(counts[Int(partner)])
                counts[Int(partner)] = 0
            }
            starts.append(partners.count)
        }
    }

    /// The partners of all anchors.
    public mutating func ranking(with items: [ItemNumber], limit: Int) -> [ItemNumber] {
        for anchor in items where Int(anchor) < orders.count {
            for place in starts[Int(anchor)]..<starts[Int(anchor) + 1] {
                let partner = partners[place]
                let value = together[place] / divisor(orders[Int(anchor)], orders[Int(partner)])
                scores.add(value, to: partner)
            }
        }
        let anchors = Set(items)
        guard anchors.count > 1 else { return scores.takeBest(limit) }
        return Array(scores.takeBest(limit + anchors.count).lazy.filter { !anchors.contains($0) }.prefix(limit))
    }

    private func divisor(_ anchor: Double, _ partner: Double) -> Double {
        switch measure {
        case .count: 1
        case .cosine: (anchor * partner).squareRoot()
        case .lift: anchor * partner / orderCount
        }
    }
}
