/// A value from outside that cannot be what it claims to be: which field, and why.
public struct InvalidValue: Error, Equatable, Sendable, CustomStringConvertible {
    /// The field's name as the sender knows it, for example `products[2].price`.
    public var field: String

    /// What is wrong, as the end of a sentence that starts with the field: `must not be empty`.
    public var reason: String

    /// Names a field and what is wrong with it.
    public init(field: String, reason: String) {
        self.field = field
        self.reason = reason
    }

    /// The same complaint, seen from one level further out: `price` inside `products[2]` is `products[2].price`.
    public func inside(_ outer: String) -> InvalidValue {
        let separator = field.isEmpty || field.hasPrefix("[") ? "" : "."
        return InvalidValue(field: outer + separator + field, reason: reason)
    }

    /// `field: reason`.
    public var description: String { field.isEmpty ? reason : "\(field): \(reason)" }
}
