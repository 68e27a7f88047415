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
    /// A page that is not there (404), and other service pages.
    public static let notFound = Placement(unchecked: "404")
    /// What this visitor looked at before.
    public static let recentlyViewed = Placement(unchecked: "recently-viewed")
    /// What sells best in the whole shop.
    public static let bestsellers = Placement(unchecked: "bestsellers")
}
