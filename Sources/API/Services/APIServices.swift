public import Commerce

/// What the routes call.
public struct APIServices: Sendable {
    /// Takes events.
    public var events: any EventSink
    /// Gives recommendations.
    public var recommendations: any RecommendationSource
    /// Keeps products.
    public var products: any ProductStore
    /// Keeps the shop's rules.
    public var rules: any RuleStore
    /// Keeps consumption chains.
    public var chains: any ChainStore
    /// The shop's people; nil where nobody may ask about them, and then their routes are not there.
    public var people: PeopleServices?
    /// The time.
    public var now: @Sendable () -> Timestamp
    /// A fresh id for someone who has none: 128 random bits.
    public var newVisitor: @Sendable () -> VisitorID

    /// The services with their clock and their source of ids.
    public init(
        events: any EventSink, recommendations: any RecommendationSource, products: any ProductStore,
        rules: any RuleStore, chains: any ChainStore, people: PeopleServices? = nil,
        now: @escaping @Sendable () -> Timestamp, newVisitor: @escaping @Sendable () -> VisitorID
    ) {
        self.events = events
        self.recommendations = recommendations
        self.products = products
        self.rules = rules
        self.chains = chains
        self.people = people
        self.now = now
        self.newVisitor = newVisitor
    }
}
