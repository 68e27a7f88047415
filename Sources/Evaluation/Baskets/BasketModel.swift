public import Recommenders

/// Something that has learned from orders and ranks what a customer may buy next.
public protocol BasketModel {
    /// The items most likely to be in the customer's next order, the best first.
    mutating func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber]
}
