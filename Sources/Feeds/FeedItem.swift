public import Commerce

/// One thing that a feed tells: a node of the category tree, or something for sale.
public enum FeedItem: Hashable, Sendable {
    /// A category; its parent, if it has one, comes before or after it in the same feed.
    case category(Commerce.Category)
    /// An offer that has all it needs.
    case product(Product)
}
