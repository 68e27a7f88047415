import API
import Commerce
import HTTPServing
import Synchronization
import Testing

/// The rules' routes over rules in memory, asked without a network.
final class FakeRules: RuleStore {
    struct Broken: Error {}

    static let key = "0123456789abcdef-server"

    private let list = Mutex<[Rule]>([])
    private let isBroken: Bool

    init(_ rules: [Rule] = [], isBroken: Bool = false) {
        self.isBroken = isBroken
        list.withLock { $0 = rules }
    }

    var all: [Rule] { list.withLock { $0 } }

    func rules() throws -> [Rule] {
        if isBroken { throw Broken() }
        return all
    }

    func rule(_ id: RuleID) throws -> Rule? { try rules().first { $0.id == id } }

    func put(_ rule: Rule) throws {
        list.withLock { list in
            list.removeAll { $0.id == rule.id }
            list.insert(rule, at: min(rule.position, list.count))
        }
    }

    func replaceRules(_ rules: [Rule]) throws { list.withLock { $0 = rules } }

    func deleteRule(_ id: RuleID) throws -> Bool {
        list.withLock { list in
            let count = list.count
            list.removeAll { $0.id == id }
            return list.count < count
        }
    }

    func ask(
        _ method: HTTPMethod, _ target: String, _ fields: [String: String]? = nil, body: String = ""
    ) throws -> HTTPResponse {
        var configuration = APIConfiguration()
        configuration.serverKey = ServerKey(Self.key)
        var router = Router()
        RuleRoutes(configuration: configuration, rules: self).register(in: &router)
        let usual = ["Authorization": "Bearer \(Self.key)", "Content-Type": "application/json"]
        let headers = (fields ?? usual).map { HTTPHeader($0.key, $0.value) }
        let address = try #require(IPAddress("192.0.2.1"))
        let request = HTTPRequest(method, target, headers: headers, body: Array(body.utf8), peer: address)
        guard case .now(let response) = router.reply(to: request) else { throw Broken() }
        return response
    }
}
