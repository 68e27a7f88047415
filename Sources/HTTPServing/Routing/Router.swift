/// Sends each request to the route that its method and path name.
///
///     var router = Router()
///     router.on(.get, "/v1/products/{id}") { request, parameters in .now(page(parameters["id"])) }
///
/// HEAD goes to GET's route unless it has one of its own; OPTIONS is a method like any other.
public struct Router: HTTPHandler {
    /// What a route does.
    public typealias Action = @Sendable (borrowing HTTPRequest, PathParameters) -> HTTPReply

    private struct Route: Sendable {
        let names: [String]
        let bodyLimit: Int
        let action: Action
    }

    private struct Endpoint: Sendable {
        var routes: [HTTPMethod: Route] = [:]
    }

    private var endpoints: [Endpoint] = []
    private var literals: [String: Int] = [:]
    private var tree = RouteTree()
    private var listed: [(method: HTTPMethod, path: String)] = []
    private let unmatched: @Sendable (borrowing HTTPRequest, RouteMiss) -> HTTPReply

    /// A router without routes; `unmatched` answers what no route takes.
    public init(
        unmatched: @escaping @Sendable (borrowing HTTPRequest, RouteMiss) -> HTTPReply = { _, miss in .now(miss.response) }
    ) {
        self.unmatched = unmatched
    }

    /// Adds a route; a second one for the same method and path is a programmer's error.
    ///
    /// `{name}` takes one part of the path, `{name...}` at the end all that is left. `bodyLimit` is in bytes.
    public mutating func on(_ method: HTTPMethod, _ path: String, bodyLimit: Int = 64 << 10, _ action: @escaping Action) {
        let pattern = RoutePattern(path)
        let index = tree.insert(pattern, endpoint: endpoints.count)
        if index == endpoints.count { endpoints.append(Endpoint()) }
        if pattern.isLiteral { literals[path] = index }
        precondition(endpoints[index].routes[method] == nil, "one route for \(method.rawValue) \(path)")
        listed.append((method, path))
        endpoints[index].routes[method] = Route(names: pattern.names, bodyLimit: bodyLimit, action: action)
    }

    /// The method and path of every route, by path.
    public var routes: [(method: HTTPMethod, path: String)] {
        listed.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
    }

    /// Answers by the route's action.
    public func reply(to request: borrowing HTTPRequest) -> HTTPReply {
        guard let found = find(request.target.escapedPath ?? request.path) else { return unmatched(request, .notFound) }
        let endpoint = endpoints[found.endpoint]
        guard let route = Router.route(of: endpoint, for: request.method) else {
            return unmatched(request, .methodNotAllowed(allow: Router.allowed(at: endpoint)))
        }
        if route.names.isEmpty { return route.action(request, .none) }
        let values = found.values.compactMap { PercentEncoding.text($0.utf8) }
        guard values.count == route.names.count else { return unmatched(request, .notFound) }
        return route.action(request, PathParameters(names: route.names, values: values))
    }

    /// The route's own limit; 64 KiB for what no route takes.
    public func bodyLimit(for method: HTTPMethod, path: String) -> Int {
        find(path).flatMap { Router.route(of: endpoints[$0.endpoint], for: method)?.bodyLimit } ?? (64 << 10)
    }

    private func find(_ path: String) -> (endpoint: Int, values: [Substring])? {
        if let literal = literals[path] { return (literal, []) }
        return tree.find(path)
    }

    private static func route(of endpoint: Endpoint, for method: HTTPMethod) -> Route? {
        endpoint.routes[method] ?? (method == .head ? endpoint.routes[.get] : nil)
    }

    private static func allowed(at endpoint: Endpoint) -> [HTTPMethod] {
        let head: Set<HTTPMethod> = endpoint.routes[.get] == nil ? [] : [.head]
        return head.union(endpoint.routes.keys).sorted { $0.rawValue < $1.rawValue }
    }
}
