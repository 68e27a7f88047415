public import Commerce

/// What the store knows of an event that tells of an order.
public struct OrderTelling: Hashable, Sendable {
    /// Who bought; nil for nobody that is known.
    public var buyer: PersonID?
    /// Whether nothing was told of the order before.
    public var isFirst: Bool

    /// A telling.
    public init(buyer: PersonID?, isFirst: Bool) {
        self.buyer = buyer
        self.isFirst = isFirst
    }
}
