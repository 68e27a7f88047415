/// A product in an answer, and what put it there.
public struct RecommendedProduct: Hashable, Sendable {
    /// What to show.
    public var card: ProductCard
    /// The recommender, by name: `nextItem`.
    public var source: String
    /// Why it is there, if that was asked for.
    public var reason: Reason?

    /// A product with its recommender.
    public init(card: ProductCard, source: String, reason: Reason? = nil) {
        self.card = card
        self.source = source
        self.reason = reason
    }
}
