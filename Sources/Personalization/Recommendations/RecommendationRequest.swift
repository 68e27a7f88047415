public import Commerce

/// Who asks for which block, where on the site.
public struct RecommendationRequest: Sendable {
    /// The block.
    public var placement: Placement
    /// Who looks; nil for somebody without an identifier.
    public var visitor: VisitorID?
    /// Who is meant, whatever browser asks: for whoever may know all about them, such as the shop's people. Goes before ``visitor``.
    public var person: PersonID?
    /// The product of the page.
    public var product: ProductID?
    /// The category of the page.
    public var category: CategoryID?
    /// The brand of the page.
    public var brand: String?
    /// What was searched for.
    public var phrase: String?
    /// What lies in the cart, if the page knows; else the visitor's profile says.
    public var cart: [ProductID]?
    /// What other blocks of the page show already.
    public var exclude: [ProductID] = []
    /// The region whose prices and stock count.
    public var region: RegionID?
    /// How many products are wanted, 1 to 100.
    public var limit: Int
    /// Whether each product comes with the reasons why it is there.
    public var isExplained = false
    /// The moment.
    public var now: Timestamp

    /// A request for a block.
    public init(placement: Placement, visitor: VisitorID? = nil, limit: Int = 8, now: Timestamp) {
        self.placement = placement
        self.visitor = visitor
        self.limit = limit
        self.now = now
    }
}
