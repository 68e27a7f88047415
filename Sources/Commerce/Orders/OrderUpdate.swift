/// What became of an order: a new status, and what came back if something did.
public struct OrderUpdate: Hashable, Sendable {
    /// The order.
    public var id: OrderID
    /// The status from now on.
    public var status: OrderStatus
    /// Pieces that came back; for a return without any, the whole order did.
    public var returned: [CartLine]
    /// What the customer got back; nil if the shop did not say, and then it follows from what came back.
    public var refund: Money?

    /// A status, with what came back.
    public init(id: OrderID, status: OrderStatus, returned: [CartLine] = [], refund: Money? = nil) {
        self.id = id
        self.status = status
        self.returned = returned
        self.refund = refund
    }
}
