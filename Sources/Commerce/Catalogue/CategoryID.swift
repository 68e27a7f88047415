/// A category of the catalogue, by the shop's own id.
public struct CategoryID: Identifier {
    /// The text.
    public let rawValue: String

    /// Wraps a text that is known to be valid.
    public init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}
