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
    /// Bought together with the anchor, or after it (``Complements``).
    case complements = 10
    /// Sells best in a category that goes with the anchor's (``Complements``).
    case categoryComplements = 11
    /// Due, since others who bought what the customer bought come back for it (``ConsumptionChains``).
    case nextBestOffer = 12
    /// Due, since it is bought again and again (``ConsumptionChains``).
    case repeatDemand = 13
    /// The customer has bought it before (``NextBasket``).
    case boughtBefore = 14
    /// In the baskets of customers like this one (``NextBasket``).
    case nextBasket = 15
    /// Where people went who searched for the same (``PhraseModel``).
    case phrase = 16
    /// New, and given a chance (``Exploration``).
    case newArrival = 17
    /// Reduced, in a category that interests the visitor.
    case sale = 18
    /// Looked at next after a session like the visitor's own (``NextItem``).
    case nextItem = 19
    /// Its name has the words searched for.
    case search = 20
    /// Sells best in the visitor's region.
    case regionBestsellers = 21
    /// Put there by a rule of the shop.
    case pinned = 22

    /// The name in answers: `nextItem`.
    public var name: String { Self.names[Int(rawValue)] }

    /// The names by raw value: looking them up anew takes longer than the rest of an item's way into an answer.
    private static let names: [String] = {
        var names = [String](repeating: "", count: (allCases.map { Int($0.rawValue) }.max() ?? 0) + 1)
        for source in allCases { names[Int(source.rawValue)] = String(describing: source) }
        return names
    }()
}
