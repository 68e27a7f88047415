/// What put an item into a list. Raw values stand in stored records: never change them.
public enum Source: UInt8, Hashable, Sendable, CaseIterable {
    /// Sessions like the visitor's own (``SessionNeighbours``).
    case sessionNeighbours = 1
    /// Looked at together with the anchor, or like it (``Alternatives``).
    case alternatives = 2
    /// Sells best in the shop.
    case bestsellers = 3
    /// Sells best in the category at hand.
    case categoryBestsellers = 4
    /// The visitor has looked at it before.
    case recentlyViewed = 5
    /// Sells best in a category that interests the visitor (``CategoryInterest``).
    case interest = 6
    /// Looked at together, whatever the category (``CoViews``).
    case coViews = 7
    /// Sells best of the brand at hand.
    case brandBestsellers = 8
    /// Any available product, where nothing better was known.
    case fallback = 9
}
