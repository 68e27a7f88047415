public import Commerce
public import Recommenders

/// What the product itself answers, in its defaults: the index of purchases, filled order by order as events fill it, and
/// the next-basket model over it.
public final class LiveNextBasket: BasketModel {
    private var index = PurchaseIndex()
    private let model = NextBasket()
    private var scratch = NextBasketScratch()
    private let moment: Timestamp

    /// Learns from orders, to be asked at a moment.
    public init(trainedOn orders: [PastOrder], at moment: Timestamp) {
        self.moment = moment
        for order in orders { index.record(order.items, by: order.customer, at: order.time) }
    }

    /// The model's own order.
    public func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] {
        model.items(for: customer, in: index, at: moment, limit: limit, scratch: &scratch).map(\.item)
    }
}
