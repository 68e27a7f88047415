public import HTTPServing

/// `GET /health`: says that the server answers.
public struct HealthRoute: Sendable {
    private let path: String
    private let answer = HTTPResponse.prebuilt(
        status: .ok, headers: [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data,
        body: Array(#"{"status":"ok"}"#.utf8))

    /// The route at a path.
    public init(path: String) {
        self.path = path
    }

    /// Adds the route.
    public func register(in router: inout Router) {
        router.on(.get, path) { _, _ in .now(answer) }
    }
}
