import Commerce
import Recommenders

/// Orders with a known truth, each a moment after the one before, by customers of their own unless told otherwise.
struct PlantedShop: ~Copyable {
    static let day: Int64 = 86_400
    /// The moment of the first order.
    static let start: Int64 = 1_700_000_000

    var purchases = PurchaseIndex()
    var nextCustomer: CustomerNumber = 0

    /// The moment from which everything is looked at.
    var now: Timestamp { Timestamp(seconds: Self.start) }

    /// A number of orders of the same items, each by someone new.
    mutating func order(_ items: [ItemNumber], times: Int = 1, daysAgo: Int64 = 0) {
        for _ in 0..<times { follow([(items, daysAgo)]) }
    }

    /// One new customer's orders, some days ago each.
    mutating func follow(_ orders: [(items: [ItemNumber], daysAgo: Int64)]) {
        for order in orders {
            purchases.record(order.items, by: nextCustomer, at: Timestamp(seconds: Self.start - order.daysAgo * Self.day))
        }
        nextCustomer += 1
    }

    /// The complements of an item.
    func complements(
        of anchor: ItemNumber, facts: CatalogueFacts? = nil, categories: CategoryComplements? = nil, limit: Int = 20
    ) -> [Recommendation] {
        var scratch = ComplementsScratch()
        return Complements().items(
            to: anchor, in: purchases, facts: facts, categories: categories, at: now, limit: limit, scratch: &scratch)
    }
}
