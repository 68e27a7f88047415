public import HTTPServing

/// Everything that the API serves, behind one router.
public struct APIHandler: HTTPHandler {
    private let router: Router

    /// The routes of a shop. `pages` adds further ones, such as the admin page's; `unmatched` answers what no route takes, by
    /// default with a ``Problem``.
    public init(
        configuration: APIConfiguration, services: APIServices, templates: TemplateLibrary, drops: DropCounters,
        pages: (inout Router) -> Void = { _ in },
        unmatched: @escaping @Sendable (borrowing HTTPRequest, RouteMiss) -> HTTPReply = APIHandler.problem
    ) {
        var router = Router(unmatched: unmatched)
        TrackingRoutes(configuration: configuration, services: services, drops: drops).register(in: &router)
        RecommendationRoutes(configuration: configuration, services: services, templates: templates).register(in: &router)
        OrderRoutes(configuration: configuration, services: services).register(in: &router)
        ProductRoutes(configuration: configuration, services: services).register(in: &router)
        RuleRoutes(configuration: configuration, rules: services.rules).register(in: &router)
        ChainRoutes(
            configuration: configuration, chains: services.chains, customers: services.people?.customers, now: services.now
        ).register(in: &router)
        if let people = services.people { people.register(in: &router, configuration, now: services.now) }
        HealthRoute(path: configuration.paths.health).register(in: &router)
        DescriptionRoute(paths: configuration.paths).register(in: &router)
        AssetRoutes(paths: configuration.paths).register(in: &router)
        pages(&router)
        self.router = router
    }

    /// Answers a request.
    public func reply(to request: borrowing HTTPRequest) -> HTTPReply { router.reply(to: request) }

    /// The method and path of every route.
    public var routes: [(method: HTTPMethod, path: String)] { router.routes }

    /// The most bytes that may come with a request.
    public func bodyLimit(for method: HTTPMethod, path: String) -> Int { router.bodyLimit(for: method, path: path) }

    /// A ``Problem`` for what no route takes.
    @Sendable public static func problem(_ request: borrowing HTTPRequest, _ miss: RouteMiss) -> HTTPReply {
        switch miss {
        case .notFound: .now(Problem.notFound("Nothing is served at this address.").response())
        case .methodNotAllowed: .now(Problem.notAllowed(miss.allowHeader).response())
        }
    }
}
