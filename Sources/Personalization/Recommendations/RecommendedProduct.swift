/// A product in an answer, and what put it there.
public struct RecommendedProduct: Hashable, Sendable {
    /// What to show.
    public var card: ProductCard
    /// The recommender, by name: `sessionNeighbours`.
    public var source: String

    /// A product with its recommender.
    public init(card: ProductCard, source: String) {
        self.card = card
        self.source = source
    }
}
