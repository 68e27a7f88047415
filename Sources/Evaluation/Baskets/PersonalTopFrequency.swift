public import Recommenders

/// What stands in the most of the customer's own orders, and nothing else: P-TopFreq.
///
/// Ties: the item more frequent with all customers. Li et al., A Next Basket Recommendation Reality Check, 2023,
/// doi:10.1145/3587153.
public struct PersonalTopFrequency: BasketModel {
    /// What breaks ties.
    let global: GlobalTopFrequency
    private var counts: [CustomerNumber: [ItemNumber: Int]] = [:]

    /// Counts each customer's orders.
    public init(trainedOn orders: [PastOrder]) {
        global = GlobalTopFrequency(trainedOn: orders)
        for order in orders {
            for item in order.items { counts[order.customer, default: [:]][item, default: 0] += 1 }
        }
    }

    /// The customer's own items.
    public func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] {
        let own = counts[customer, default: [:]].sorted { left, right in
            left.value != right.value
                ? left.value > right.value : global.places[left.key, default: 0] < global.places[right.key, default: 0]
        }
        return own.prefix(limit).map(\.key)
    }
}
