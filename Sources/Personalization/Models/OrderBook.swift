internal import Commerce
internal import Recommenders
internal import Storage

/// All orders as they stand now: who bought and kept what, and when. Learned from them, the purchases are the same whatever order the orders
/// became known in, were changed, cancelled or put to somebody else.
struct OrderBook: Sendable {
    /// What somebody kept of an order.
    struct Entry: Sendable {
        var buyer: PersonID?
        var time: Timestamp
        var id: OrderID
        var products: [ProductID]
    }

    /// Orders by time.
    let entries: [Entry]

    /// The orders of a store.
    init(_ store: Store) throws {
        var entries: [Entry] = []
        try store.orders { order, buyer in
            guard let time = order.placedAt, order.counts else { return true }
            entries.append(Entry(buyer: buyer, time: time, id: order.order.id, products: order.kept.map(\.product)))
            return true
        }
        self.entries = entries.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    /// The purchases in item numbers.
    func purchases(numbering: ItemNumbering) -> LearnedPurchases {
        var learned = LearnedPurchases()
        for entry in entries {
            learned.record(entry.products.compactMap { numbering.existingNumber(of: $0) }, by: entry.buyer, at: entry.time)
        }
        return learned
    }
}
