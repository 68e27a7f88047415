public import Commerce

/// Everything about a customer that somebody who talks to them needs.
public struct CustomerCard: Sendable {
    /// A share of their interest.
    public struct Interest: Hashable, Sendable {
        /// The category's or the brand's name, as people read it.
        public var name: String
        /// The category; nil for a brand.
        public var category: CategoryID?
        /// From 0 to 1.
        public var share: Double
    }

    /// A segment they are in.
    public struct Membership: Hashable, Sendable {
        /// Its id.
        public var id: SegmentID
        /// What people call it.
        public var name: String
    }

    /// Orders shown.
    public static let orderCount = 10
    /// Interests shown, of categories and of brands.
    public static let interestCount = 8

    /// What is known of them: identifiers, details, cart, consents, letters, sources, region.
    public var profile: Profile
    /// Their browsers.
    public var visitors: [VisitorID]
    /// Where they stand: cell, scores, expected purchase.
    public var standing: PersonStanding
    /// What to do about people of their cell; nil without an order.
    public var advice: String?
    /// The segments they are in.
    public var segments: [Membership]
    /// What interests them, categories before brands, each the greatest first.
    public var interests: [Interest]
    /// What they usually pay; nil if no price is known.
    public var priceBand: PriceBand?
    /// Their latest orders, the latest first.
    public var orders: [PlacedOrder]
    /// What to recommend to them, each with the reason.
    public var recommendations: [RecommendedProduct]
    /// What is due for them.
    public var offers: [NextOffer]
    /// Names of the products on the card.
    public var productNames: [ProductID: String]
}
