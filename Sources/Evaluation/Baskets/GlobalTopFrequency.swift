public import Recommenders

/// What stands in the most orders of all customers, the same for everybody: G-TopFreq.
///
/// Ties: the item bought last more recently, then the greater number. Li et al., A Next Basket Recommendation Reality Check,
/// 2023, doi:10.1145/3587153.
public struct GlobalTopFrequency: BasketModel {
    /// All items, the most frequent first.
    let ranking: [ItemNumber]
    /// The place of each item in the ranking, from 0.
    let places: [ItemNumber: Int]

    /// Counts orders.
    public init(trainedOn orders: [PastOrder]) {
        var counts: [ItemNumber: Int] = [:]
        var latest: [ItemNumber: Int] = [:]
        for (place, order) in orders.enumerated() {
            for item in order.items {
                counts[item, default: 0] += 1
                latest[item] = place
            }
        }
        ranking = counts.keys.sorted { left, right in
            let (first, second) = (counts[left, default: 0], counts[right, default: 0])
            if first != second { return first > second }
            let (earlier, later) = (latest[left, default: 0], latest[right, default: 0])
            return earlier != later ? earlier > later : left > right
        }
        places = Dictionary(uniqueKeysWithValues: ranking.enumerated().map { ($0.element, $0.offset) })
    }

    /// The same for everybody.
    public func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] { Array(ranking.prefix(limit)) }
}
