import Commerce
import HTTPServing
public import Personalization

/// The services about the shop's people.
public struct PeopleServices: Sendable {
    /// One customer at a time.
    public var customers: CustomerService
    /// Segments.
    public var segments: SegmentService
    /// The lifecycle and the scores.
    public var lifecycle: LifecycleService
    /// After how many days events are removed.
    public var retention: RetentionService

    /// The services.
    public init(
        customers: CustomerService, segments: SegmentService, lifecycle: LifecycleService, retention: RetentionService
    ) {
        self.customers = customers
        self.segments = segments
        self.lifecycle = lifecycle
        self.retention = retention
    }

    /// Adds their routes.
    func register(
        in router: inout Router, _ configuration: APIConfiguration, now: @escaping @Sendable () -> Timestamp
    ) {
        CustomerRoutes(configuration: configuration, customers: customers).register(in: &router)
        SegmentRoutes(configuration: configuration, segments: segments, customers: customers, now: now).register(in: &router)
        LifecycleRoutes(configuration: configuration, lifecycle: lifecycle, now: now).register(in: &router)
        RetentionRoutes(configuration: configuration, retention: retention).register(in: &router)
        AuditRoutes(configuration: configuration, customers: customers).register(in: &router)
    }
}
