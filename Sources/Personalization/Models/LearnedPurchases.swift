internal import Commerce
internal import Recommenders

/// Who bought what and when, with the numbers of the customers.
struct LearnedPurchases: ~Copyable {
    var index = PurchaseIndex()
    var customers = CustomerNumbering()

    /// Adds what somebody, or nobody that is known, bought at once.
    mutating func record(_ items: [ItemNumber], by buyer: PersonID?, at time: Timestamp) {
        let customer = buyer.map { customers.number(for: $0) } ?? customers.stranger()
        index.record(items, by: customer, at: time)
    }
}
