import API
import Commerce
import HTTPServing
import Personalization
import Synchronization

/// The services behind the API, in memory: what they were asked is kept, what they answer is set.
final class FakeShop: EventSink, RecommendationSource, ProductStore {
    struct State {
        var outcome: IngestOutcome?
        var events: [Event] = []
        var requests: [RecommendationRequest] = []
        var recommendations: [RecommendedProduct] = []
        var products: [ProductID: Product] = [:]
        var isBroken = false
    }

    struct Broken: Error {}

    private let state = Mutex(State())

    /// Looks at what happened, or sets what will be answered.
    func with<R: Sendable>(_ body: (inout State) -> R) -> R {
        state.withLock { body(&$0) }
    }

    func submit(_ events: [Event], completion: @escaping @Sendable (IngestOutcome) -> Void) {
        let outcome = state.withLock { state in
            if state.outcome == nil { state.events += events }
            return state.outcome ?? .stored(taken: events.count, duplicates: 0)
        }
        completion(outcome)
    }

    func recommend(_ request: RecommendationRequest) -> [RecommendedProduct] {
        state.withLock { state in
            state.requests.append(request)
            return state.recommendations
        }
    }

    func product(_ id: ProductID) throws -> Product? {
        try state.withLock { state in
            if state.isBroken { throw Broken() }
            return state.products[id]
        }
    }

    func put(_ product: Product, at now: Timestamp?) throws {
        state.withLock { $0.products[product.id] = product }
    }

    func delete(_ id: ProductID) throws -> Bool {
        state.withLock { $0.products.removeValue(forKey: id) != nil }
    }

    var events: [Event] { state.withLock { $0.events } }
    var requests: [RecommendationRequest] { state.withLock { $0.requests } }
}
