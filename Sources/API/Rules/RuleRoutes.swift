import Commerce
public import HTTPServing

/// The shop's rules, for its server: `GET` and `PUT /v1/rules` for the whole ordered list, `GET`, `PUT` and `DELETE /v1/rules/{id}` for one.
///
/// The JSON is that of ``RuleDecoder``. A change is in effect with the next answer; a list is replaced as a whole or not at all. A single rule
/// goes to its `position`; without one it stays where it is, and a new one goes to the end.
public struct RuleRoutes: Sendable {
    private static let headers = [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data
    /// The most bytes of all rules.
    private static let bodyLimit = 4 << 20

    private let path: String
    private let store: any RuleStore
    private let decoder = RuleDecoder()
    private let authorisation: Authorisation
    private let done = HTTPResponse.prebuilt(status: .noContent)

    /// The routes of a shop.
    public init(configuration: APIConfiguration, rules: any RuleStore, path: String = "/v1/rules") {
        self.path = path
        store = rules
        authorisation = Authorisation(key: configuration.serverKey)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, path) { request, _ in answer(request) { _ in json(RuleJSON.body(try store.rules())) } }
        router.on(.put, path, bodyLimit: Self.bodyLimit) { request, _ in answer(request, replace) }
        router.on(.get, path + "/{id}") { request, parameters in answer(request) { _ in try get(parameters) } }
        router.on(.put, path + "/{id}", bodyLimit: Self.bodyLimit) { request, parameters in
            answer(request) { request in try put(request, parameters) }
        }
        router.on(.delete, path + "/{id}", bodyLimit: 0) { request, parameters in answer(request) { _ in try delete(parameters) }
        }
    }

    private func answer(
        _ request: borrowing HTTPRequest, _ action: (borrowing HTTPRequest) throws -> HTTPResponse
    ) -> HTTPReply {
        do {
            try authorisation.requireServer(request)
            return .now(try action(request))
        } catch let problem as Problem {
            return .now(problem.response())
        } catch let value as InvalidValue {
            return .now(Problem.invalid(value).response())
        } catch {
            return .now(Problem.unavailable("The store refused: \(error)", retryAfterSeconds: 30).response())
        }
    }

    private func replace(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        try requireJSON(request)
        try store.replaceRules(try decoder.rules(from: request.body))
        return done
    }

    private func get(_ parameters: PathParameters) throws -> HTTPResponse {
        let id = try id(parameters)
        guard let rule = try store.rule(id) else { throw Self.unknown(id) }
        return json(RuleJSON.body(rule))
    }

    private func put(_ request: borrowing HTTPRequest, _ parameters: PathParameters) throws -> HTTPResponse {
        try requireJSON(request)
        let id = try id(parameters)
        let stored = try store.rules()
        let old = stored.first { $0.id == id }
        guard old != nil || stored.count < RuleLimits.rules else {
            throw InvalidValue(field: "", reason: "there are \(RuleLimits.rules) rules already, which is the most")
        }
        try store.put(try decoder.rule(id, position: old?.position ?? stored.count, from: request.body))
        return done
    }

    private func delete(_ parameters: PathParameters) throws -> HTTPResponse {
        let id = try id(parameters)
        guard try store.deleteRule(id) else { throw Self.unknown(id) }
        return done
    }

    private func id(_ parameters: PathParameters) throws(InvalidValue) -> RuleID {
        try RuleID(parameters["id"], field: "id")
    }

    private func requireJSON(_ request: borrowing HTTPRequest) throws(Problem) {
        guard MediaType.isOne(of: ["application/json"], request.header("Content-Type")) else {
            throw .mediaType("application/json")
        }
    }

    private func json(_ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(status: .ok, headers: Self.headers, body: body)
    }

    private static func unknown(_ id: RuleID) -> Problem { .notFound("There is no rule \(id).") }
}
