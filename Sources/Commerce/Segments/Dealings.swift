/// What somebody had to do with products: looked at them, bought them, has them in the cart.
public struct Dealings: Hashable, Sendable {
    /// How.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Looked at, a category's page included where a category is asked for.
        case viewed
        /// Bought and kept.
        case bought
        /// In the cart now.
        case inCart

        /// The name on the wire: `inCart`.
        public var name: String { rawValue }
    }

    /// How.
    public var kind: Kind
    /// With which products; nil for any.
    public var subject: ProductSubject?
    /// In the last days only; nil for ever. Of looks the latest at each product counts for all of them, and of a cart its latest change.
    public var days: Int?
    /// How often: looks, lines of orders, pieces in the cart; nil for at least once.
    public var times: ValueRange?

    /// Dealings; all but the kind may be left out.
    public init(_ kind: Kind, _ subject: ProductSubject? = nil, days: Int? = nil, times: ValueRange? = nil) {
        self.kind = kind
        self.subject = subject
        self.days = days
        self.times = times
    }
}
