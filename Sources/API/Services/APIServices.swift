public import Commerce

/// What the routes call.
public struct APIServices: Sendable {
    /// Takes events.
    public var events: any EventSink
    /// Gives recommendations.
    public var recommendations: any RecommendationSource
    /// Keeps products.
    public var products: any ProductStore
    /// The time.
    public var now: @Sendable () -> Timestamp
    /// A fresh id for someone who has none: 128 random bits.
    public var newVisitor: @Sendable () -> VisitorID

    /// The services with their clock and their source of ids.
    public init(
        events: any EventSink, recommendations: any RecommendationSource, products: any ProductStore,
        now: @escaping @Sendable () -> Timestamp, newVisitor: @escaping @Sendable () -> VisitorID
    ) {
        self.events = events
        self.recommendations = recommendations
        self.products = products
        self.now = now
        self.newVisitor = newVisitor
    }
}
