public import Commerce

/// Products that meet one need: a shelf of the demo shop, or what on it has a word in its name.
public struct Goods: Hashable, Sendable, CustomStringConvertible {
    /// The shelf, which is a leaf category.
    public let shelf: CategoryID
    /// Words of which one must be in the name; empty when everything on the shelf will do.
    public let words: [String]

    /// Everything on a shelf, or what on it is named so.
    public init(_ shelf: String, named words: String...) {
        self.shelf = CategoryID(unchecked: shelf)
        self.words = words
    }

    /// Whether a product is one of them.
    public func holds(_ product: Product) -> Bool {
        product.categories.contains(shelf) && (words.isEmpty || words.contains { product.name.contains($0) })
    }

    /// `novels` or `novels (Part One)`.
    public var description: String {
        words.isEmpty ? shelf.rawValue : "\(shelf.rawValue) (\(words.joined(separator: ", ")))"
    }
}
