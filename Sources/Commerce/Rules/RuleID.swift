/// A rule of the shop's, by the name that its makers gave it.
public struct RuleID: Identifier {
    /// The text.
    public let rawValue: String

    /// Wraps a text that is known to be valid.
    public init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}
