internal import API
internal import Commerce
internal import HTTPServing
internal import Logging
internal import Outbound
internal import Personalization
internal import ServiceLifecycle
internal import Storage

/// The parts of a running appliance, and how they are put together.
struct ApplianceParts: Sendable {
    let store: Store
    let writer: StoreWriter
    let models: LiveModels
    let people: PeopleIndex
    let live: LiveView
    let startedAt: Timestamp
    let clock: @Sendable () -> Timestamp
    let ingest: EventIngest
    let catalogue: CatalogService
    let widgets: WidgetService
    let ledger = RuleLedger()
    let retention: RetentionService
    /// Whether products have changed that people are judged by.
    let changes = CatalogueChanges()
    let logger: Logger

    init(
        store: Store, writer: StoreWriter, models: LiveModels, people: PeopleIndex, live: LiveView,
        clock: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.store = store
        self.writer = writer
        self.models = models
        self.people = people
        self.live = live
        startedAt = clock()
        self.clock = clock
        ingest = EventIngest(writer: writer)
        catalogue = CatalogService(store: store, models: models) { [changes] in changes.note() }
        widgets = WidgetService(store: store, models: models, ledger: ledger, people: people)
        retention = RetentionService(store: store, writer: writer, clock: clock)
        self.logger = logger
    }

    /// Everything that is served.
    func handler(_ configuration: Configuration, serverKey: String, demo: DemoSetup?) throws -> APIHandler {
        let services = APIServices(
            events: ingest, recommendations: widgets, products: catalogue,
            rules: RuleService(store: store, models: models, ledger: ledger),
            chains: ChainService(store: store, models: models), people: peopleServices(), now: clock,
            newVisitor: {
                var generator = SystemRandomNumberGenerator()
                return VisitorID(using: &generator)
            })
        let drops = DropCounters()
        let admin = adminRoutes(drops)
        let api = configuration.api(serverKey: serverKey)
        let templates = try TemplateLibrary(directory: configuration.templateDirectory)
        let blocks = RecommendationRoutes(configuration: api, services: services, templates: templates)
        let storefront = try demo?.routes(catalogue: catalogue, locale: configuration.locale) { request, block in
            blocks.trusted(request, block: block)
        }
        return APIHandler(
            configuration: api, services: services, templates: templates, drops: drops,
            pages: { router in
                admin.register(in: &router)
                guard let storefront else { return }
                storefront.register(in: &router)
                DemoSetup.assets.register(in: &router)
            },
            unmatched: { request, miss in
                guard let storefront, case .notFound = miss, request.method == .get else {
                    return APIHandler.problem(request, miss)
                }
                return .now(storefront.missing(request))
            })
    }

    /// Everything that runs.
    func services(_ configuration: Configuration, server: HTTPServer, demo: DemoSetup?, logger: Logger) -> [any Service] {
        var services: [any Service] = [
            ServerService(server: server, writer: writer, logger: logger),
            UpkeepService(
                store: store, models: models, feed: configuration.feed.map { schedule($0, configuration.currency) },
                feedInterval: .seconds(60 * (configuration.feed?.intervalMinutes ?? 30)), changes: changes, clock: clock,
                logger: logger),
            WebhookService(sender: webhooks(), logger: logger),
            PeopleUpkeepService(people: people, retention: retention, changes: changes, clock: clock, logger: logger),
        ]
        if let demo { services.append(DemoVisitorsService(ingest: ingest, visitors: demo.visitors, clock: clock)) }
        return services
    }

    private func webhooks() -> SegmentWebhookSender {
        SegmentWebhookSender(store: store, people: people, clock: clock) { [logger] complaint in
            WebhookService.report(complaint, to: logger)
        }
    }

    private func peopleServices() -> PeopleServices {
        let parts = CustomerService.Parts(
            store: store, writer: writer, ingest: ingest, people: people, models: models, live: live, widgets: widgets)
        let customers = CustomerService(parts, clock: clock) { [logger] error in
            logger.error("the models could not be learned anew after an erasure", metadata: ["error": "\(error)"])
        }
        return PeopleServices(
            customers: customers, segments: SegmentService(store: store, people: people),
            lifecycle: LifecycleService(store: store, people: people), retention: retention)
    }

    private func adminRoutes(_ drops: DropCounters) -> AdminRoutes {
        let status = ShopStatus(store: store, writer: writer, models: models, live: live, startedAt: startedAt)
        let files = StaticFiles(
            WebAssets.files(in: "admin").map { asset in
                StaticFile(
                    path: "/" + asset.path, contentType: asset.contentType, bytes: asset.bytes, cacheControl: "no-cache",
                    headers: AdminRoutes.headers)
            })
        return AdminRoutes(
            access: AdminAccess(), files: files, overview: { status.overview(now: $0) },
            productName: { [catalogue] id in catalogue.card(id)?.name }, dropped: { drops.snapshot }, clock: clock)
    }

    private func schedule(_ feed: FeedConfiguration, _ currency: Currency) -> FeedSchedule {
        var holdBack = CatalogImport.HoldBack()
        holdBack.share = feed.holdBackShare
        let isAddress = feed.location.hasPrefix("http://") || feed.location.hasPrefix("https://")
        return FeedSchedule(
            location: isAddress ? .address(feed.location) : .file(feed.location), currency: currency, store: store,
            catalogImport: CatalogImport(store: store, models: models, holdBack: holdBack, clock: clock),
            client: HTTPClient(addresses: AddressGuard(allowedHosts: Set(feed.privateHosts))))
    }
}
