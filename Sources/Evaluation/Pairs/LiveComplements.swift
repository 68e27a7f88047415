import Commerce
public import Recommenders

/// What the product itself answers, in its defaults: the index of purchases, filled order by order as events fill it, and the complements
/// computed from it; without a catalogue, which these files do not have.
public final class LiveComplements: PairModel {
    private var purchases = PurchaseIndex()
    private let model = Complements()
    private var scratch = ComplementsScratch()
    private let now: Timestamp

    /// Learns from orders; one that nobody owns is the only one of its customer. The moment of all questions is the last order's.
    public init(trainedOn orders: PairOrders) {
        var next = orders.customers.reduce(0) { max($0, $1.map { $0 + 1 } ?? 0) }
        now = orders.times.last ?? Timestamp(milliseconds: 0)
        for order in 0..<orders.count {
            purchases.record(orders.baskets[order], by: orders.customers[order] ?? next, at: orders.times[order])
            if orders.customers[order] == nil { next += 1 }
        }
    }

    /// One item asks for what goes with it, several ask as a cart.
    public func ranking(with items: [ItemNumber], limit: Int) -> [ItemNumber] {
        guard let anchor = items.first else { return [] }
        let found =
            items.count == 1
            ? model.items(to: anchor, in: purchases, at: now, limit: limit, scratch: &scratch)
            : model.items(toCart: items, in: purchases, at: now, limit: limit, scratch: &scratch)
        return found.map(\.item)
    }
}
