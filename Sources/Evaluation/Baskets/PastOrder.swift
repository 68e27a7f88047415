public import Commerce
public import Recommenders

/// An order of a known customer.
public struct PastOrder: Sendable, Equatable {
    /// Who ordered.
    public var customer: CustomerNumber
    /// When.
    public var time: Timestamp
    /// What, each item once.
    public var items: [ItemNumber]

    /// An order.
    public init(customer: CustomerNumber, time: Timestamp, items: [ItemNumber]) {
        self.customer = customer
        self.time = time
        self.items = items
    }
}
