internal import API
public import Commerce
internal import HTTPServing
public import Logging
internal import Outbound
internal import Personalization
internal import ServiceLifecycle
internal import Storage
internal import UnixSignals

/// The whole of Vitrina in one process: opens the store, builds the services, runs them until SIGTERM.
public struct Appliance: Sendable {
    /// Where the server listens: `http://127.0.0.1:8080`.
    public let address: String
    /// The key for the shop's own server.
    public let serverKey: String

    private let services: [any Service]
    private let models: LiveModels
    private let people: PeopleIndex
    private let clock: @Sendable () -> Timestamp
    private let logger: Logger

    /// Opens the store and binds the port; nothing is answered before `run`.
    ///
    /// - Parameters:
    ///   - isDemo: Fills an empty store with the demo shop and serves its storefront.
    ///   - clock: The time of day.
    ///   - onFatal: Called when the database cannot go on; the process should end and be started anew.
    /// - Throws: ``ApplianceError`` for what an owner can put right: the directory, the store in it, the address.
    public init(
        _ configuration: Configuration, isDemo: Bool = false, logger: Logger, clock: @escaping @Sendable () -> Timestamp,
        onFatal: @escaping @Sendable (String) -> Void
    ) throws {
        var generator = SystemRandomNumberGenerator()
        let store = try DataDirectory.open(configuration.dataDirectory)
        serverKey = try ServerKeyFile.key(in: configuration.dataDirectory, using: &generator)
        let models = try LiveModels(store: store)
        let demo = isDemo ? DemoSetup() : nil
        try demo?.fill(store, models: models, now: clock())

        let people = try PeopleIndex(store: store, settings: configuration.people, clock: clock)
        let bell = WakeBell()
        let live = LiveView(clock: clock)
        let writer = StoreWriter(
            store: store, followers: [models, live], peopleFollowers: [people], afterBatch: { bell.ring() },
            onFatal: { onFatal($0.description) })
        let parts = ApplianceParts(
            store: store, writer: writer, models: models, people: people, live: live, clock: clock, logger: logger)
        let handler = try parts.handler(configuration, serverKey: serverKey, demo: demo)
        let server = try Self.server(configuration, handler: handler, logger: logger)
        bell.hang(on: server)

        let host = configuration.address.contains(":") ? "[\(configuration.address)]" : configuration.address
        address = "http://\(host):\(server.port)"
        services = parts.services(configuration, server: server, demo: demo, logger: logger)
        self.models = models
        self.people = people
        self.clock = clock
        self.logger = logger
    }

    private static func server(
        _ configuration: Configuration, handler: any HTTPHandler, logger: Logger
    ) throws(ApplianceError) -> HTTPServer {
        do {
            return try HTTPServer(configuration: configuration.server(logger: logger), handler: handler)
        } catch {
            throw ApplianceError(error, configuration)
        }
    }

    /// Answers until SIGTERM or SIGINT, then lets requests finish, flushes and saves models and people.
    public func run() async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) }, logger: logger)
        configuration.gracefulShutdownSignals = [.sigterm, .sigint]
        try await ServiceGroup(configuration: configuration).run()
        try models.saveSnapshot(at: clock())
        try people.saveSnapshot()
    }
}
