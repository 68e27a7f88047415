public import Recommenders

/// A customer, and what their next order had.
public struct BasketQuery: Sendable, Equatable {
    /// Who is asked about; has at least one order in the training.
    public var customer: CustomerNumber
    /// The items of the next order.
    public var basket: Set<ItemNumber>
    /// Those of them that the customer had bought before.
    public var repeats: Set<ItemNumber>

    /// Those of them that the customer had never bought.
    public var explored: Set<ItemNumber> { basket.subtracting(repeats) }
}
