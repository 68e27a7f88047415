/// A block on the storefront, by name: where recommendations are shown.
public struct Placement: Identifier {
    /// The text.
    public let rawValue: String

    /// Wraps a text that is known to be valid.
    public init(unchecked rawValue: String) {
        self.rawValue = rawValue
    }
}

extension Placement {
    /// The front page.
    public static let home = Placement(unchecked: "home")
    /// A product's page: alternatives to it.
    public static let product = Placement(unchecked: "product")
    /// A category's page: what sells best in it.
    public static let category = Placement(unchecked: "category")
    /// The cart: what goes with what is in it.
    public static let cart = Placement(unchecked: "cart")
    /// Search results.
    public static let search = Placement(unchecked: "search")
    /// Beside a product: what goes well with it.
    public static let complements = Placement(unchecked: "goes-well")
    /// What has come in lately in the categories that interest this person.
    public static let newArrivals = Placement(unchecked: "new")
    /// What is reduced in the categories that interest this person.
    public static let sale = Placement(unchecked: "sale")
    /// What this person is likely to need next, and what they buy again and again.
    public static let nextOffer = Placement(unchecked: "next-offer")
    /// What is looked at next after what was looked at in this session.
    public static let session = Placement(unchecked: "session")
    /// A page that is not there (404).
    public static let notFound = Placement(unchecked: "404")
    /// The customer's account.
    public static let account = Placement(unchecked: "account")
    /// The page after an order.
    public static let thanks = Placement(unchecked: "thanks")
    /// What this visitor looked at before.
    public static let recentlyViewed = Placement(unchecked: "recently-viewed")
    /// What sells best in the whole shop.
    public static let bestsellers = Placement(unchecked: "bestsellers")
}
