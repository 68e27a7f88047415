import API
import Commerce
import Foundation
import HTTPServing
import Personalization
import Storage
import Synchronization
import TestSupport
import Testing

/// The whole API over a store of its own with its people, asked without a network.
final class PeopleAPI {
    let clock = ManualClock(FakeAPI.start)
    let store: Store
    let people: PeopleIndex
    let models: LiveModels
    let live: LiveView
    let handler: APIHandler
    private let writer: StoreWriter
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        let clock = clock
        store = try Store(Store.Configuration(directory: directory.file("store"), neverFlushesDisk: true))
        try store.put([Category(id: CategoryID(unchecked: "phones"), name: "Phones")])
        for number in 0..<5 {
            let product = Product(
                id: ProductID(unchecked: "p\(number)"), name: "Phone \(number)", url: "/p\(number)",
                price: Money(minorUnits: 1_000 + Int64(number), currency: .eur), categories: [CategoryID(unchecked: "phones")])
            try store.put(StoredProduct(product: product))
        }
        models = try LiveModels(store: store)
        people = try PeopleIndex(store: store, settings: PeopleSettings(currency: .eur)) { clock.now }
        live = LiveView { clock.now }
        writer = StoreWriter(store: store, followers: [models, live], peopleFollowers: [people])
        writer.start()
        var configuration = APIConfiguration()
        configuration.serverKey = ServerKey(FakeAPI.key)
        configuration.country = "RU"
        handler = try Self.handler(configuration, store, writer, people, models, live) { clock.now }
    }

    deinit { writer.stop() }

    private static func handler(
        _ configuration: APIConfiguration, _ store: Store, _ writer: StoreWriter, _ people: PeopleIndex, _ models: LiveModels,
        _ live: LiveView, _ now: @escaping @Sendable () -> Timestamp
    ) throws -> APIHandler {
        let (ingest, shop) = (EventIngest(writer: writer), FakeShop())
        let parts = CustomerService.Parts(
            store: store, writer: writer, ingest: ingest, people: people, models: models, live: live,
            widgets: WidgetService(store: store, models: models, people: people))
        let services = PeopleServices(
            customers: CustomerService(parts, clock: now), segments: SegmentService(store: store, people: people),
            lifecycle: LifecycleService(store: store, people: people),
            retention: RetentionService(store: store, writer: writer, clock: now))
        return APIHandler(
            configuration: configuration,
            services: APIServices(
                events: ingest, recommendations: shop, products: shop, rules: FakeRules(),
                chains: ChainService(store: store, models: models), people: services, now: now,
                newVisitor: { FakeAPI.visitor }), templates: try TemplateLibrary(directory: nil), drops: DropCounters())
    }

    /// Asks as the shop's server, a second after what was asked before, and waits for the answer.
    func ask(
        _ method: HTTPMethod, _ target: String, body: String = "", key: String? = FakeAPI.key
    ) throws -> HTTPResponse {
        clock.advance(seconds: 1)
        var headers = [HTTPHeader("Content-Type", "application/json")]
        if let key { headers.append(HTTPHeader("Authorization", "Bearer " + key)) }
        let request = HTTPRequest(method, target, headers: headers, body: Array(body.utf8))
        switch handler.reply(to: request) {
        case .now(let response): return response
        case .later(let begin):
            let (answer, done) = (Answer(), DispatchSemaphore(value: 0))
            begin(
                .detached { response in
                    answer.put(response)
                    done.signal()
                })
            done.wait()
            return try #require(answer.response)
        }
    }

    /// Posts events as the shop's server.
    func tell(_ events: String) throws {
        #expect(try ask(.post, "/v1/events", body: events).status == .noContent)
    }
}

/// An answer on its way from another thread.
private final class Answer: Sendable {
    private let state = Mutex<HTTPResponse?>(nil)

    var response: HTTPResponse? { state.withLock { $0 } }

    func put(_ response: HTTPResponse) { state.withLock { $0 = response } }
}
