import API
import Commerce
import HTTPServing
import Synchronization
import Testing

/// A store of chains in memory with its routes, asked without a network.
final class FakeChains: ChainStore {
    struct State {
        var chains: [ConsumptionChain] = []
        var edits: [ChainEdit] = []
        var offers: [NextOffer]?
        var asked: [(person: PersonID, days: Double, now: Timestamp)] = []
        var isBroken = false
    }

    struct Broken: Error {}

    private let state = Mutex(State())

    func with<R: Sendable>(_ body: (inout State) -> R) -> R { state.withLock { body(&$0) } }

    func chains() throws -> [ConsumptionChain] {
        try state.withLock { state in
            if state.isBroken { throw Broken() }
            return state.chains
        }
    }

    func put(_ edit: ChainEdit) throws { state.withLock { $0.edits.append(edit) } }

    func deleteEdit(from: ChainEnd, to: ChainEnd) throws -> Bool {
        state.withLock { state in
            let count = state.edits.count
            state.edits.removeAll { $0.from == from && $0.to == to }
            return state.edits.count < count
        }
    }

    func nextOffers(for person: PersonID, withinDays days: Double, at now: Timestamp) throws -> [NextOffer]? {
        state.withLock { state in
            state.asked.append((person, days, now))
            return state.offers
        }
    }

    /// Asks the routes over this store.
    func ask(
        _ method: HTTPMethod, _ target: String, body: String = "", key: String? = FakeAPI.key,
        mediaType: String = "application/json"
    ) throws -> HTTPResponse {
        var configuration = APIConfiguration()
        configuration.serverKey = ServerKey(FakeAPI.key)
        var router = Router(unmatched: APIHandler.problem)
        ChainRoutes(configuration: configuration, chains: self, now: { FakeAPI.start }).register(in: &router)
        var headers = [HTTPHeader("Content-Type", mediaType)]
        if let key { headers.append(HTTPHeader("Authorization", "Bearer " + key)) }
        let peer = try #require(IPAddress("192.0.2.1"))
        let request = HTTPRequest(
            method, target, headers: headers, body: Array(body.utf8), peer: peer, proxies: TrustedProxies())
        guard case .now(let response) = router.reply(to: request) else { throw Broken() }
        return response
    }
}
