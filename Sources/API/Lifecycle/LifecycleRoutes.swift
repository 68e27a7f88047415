public import Commerce
public import HTTPServing
public import Personalization

/// Where the shop's customers are in their lives, for its server.
///
/// - `GET /v1/lifecycle?lang=ru`: the grid of nine cells with everybody in it, advice, cut points.
/// - `PUT /v1/lifecycle/thresholds` with `{"recent": 40, "fading": 120, "loyal": 5}`: the owner's cut points; what is left out is the shop's own.
/// - `GET /v1/lifecycle/movements?from=…&to=…`: who moved where, in numbers.
/// - `GET /v1/rfm`: the scores of all buyers.
public struct LifecycleRoutes: Sendable {
    /// Where the lifecycle is.
    public static let path = "/v1/lifecycle"
    /// Where the scores are.
    public static let scoresPath = "/v1/rfm"

    private let lifecycle: LifecycleService
    private let now: @Sendable () -> Timestamp
    private let desk: ServerDesk

    /// The routes of a shop.
    public init(configuration: APIConfiguration, lifecycle: LifecycleService, now: @escaping @Sendable () -> Timestamp) {
        self.lifecycle = lifecycle
        self.now = now
        desk = ServerDesk(configuration)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, Self.path) { request, _ in desk.answer(request, overview) }
        router.on(.put, Self.path + "/thresholds", bodyLimit: 4_096) { request, _ in desk.answer(request, put) }
        router.on(.get, Self.path + "/movements") { request, _ in desk.answer(request, movements) }
        router.on(.get, Self.scoresPath) { request, _ in
            desk.answer(request) { _ in ServerDesk.json(ScoreJSON.body(lifecycle.scores())) }
        }
    }

    private func overview(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        let language = try QueryReader(request.query).language()
        return ServerDesk.json(LifecycleJSON.body(lifecycle.overview(in: language), in: language))
    }

    private func put(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        try ServerDesk.requireJSON(request)
        try lifecycle.put(try LifecycleJSON.overrides(from: request.body))
        return ServerDesk.done
    }

    private func movements(_ request: borrowing HTTPRequest) throws -> HTTPResponse {
        let (from, until) = try QueryReader(request.query).stretch(until: now())
        return ServerDesk.json(LifecycleJSON.body(try lifecycle.movements(from: from, until: until)))
    }
}
