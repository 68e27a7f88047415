public import Commerce

/// A product together with where it came from.
public struct StoredProduct: Hashable, Sendable {
    /// The product.
    public var product: Product
    /// The name of the feed that brought it; nil when it came through the API.
    public var feed: String?

    /// A product from a feed, or from the API.
    public init(product: Product, feed: String? = nil) {
        self.product = product
        self.feed = feed
    }
}
