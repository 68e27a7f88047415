/// An order, by the shop's own number.
public struct OrderID: Identifier {
    /// The text.
    public let rawValue: String

    /// Wraps a text that is known to be valid.
    public init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}
