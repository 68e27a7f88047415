public import HTTPServing

/// `GET /v1/openapi.json`: the description of all routes (OpenAPI 3.1), with the paths of this shop. It is `Web/api/openapi.json`; a test holds it
/// against the routes.
public struct DescriptionRoute: Sendable {
    /// Where the description is.
    public static let path = "/v1/openapi.json"

    private let answer: HTTPResponse

    /// The description with a shop's paths.
    public init(paths: Paths) {
        let headers = [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data
        answer = HTTPResponse.prebuilt(status: .ok, headers: headers, body: Array(Self.text(paths).utf8))
    }

    /// Adds the route.
    public func register(in router: inout Router) {
        router.on(.get, Self.path) { _, _ in .now(answer) }
    }

    /// The description with a shop's paths in the place of the usual ones.
    static func text(_ paths: Paths) -> String {
        let usual = Paths()
        let renamed = [
            (usual.events, paths.events), (usual.recommendations, paths.recommendations), (usual.products, paths.products),
            (usual.orders, paths.orders), (usual.health, paths.health),
        ]
        var text = WebAssets.file("api/openapi.json")?.text ?? "{}"
        for (old, new) in renamed where old != new {
            text = text.replacing("\"\(old)\":", with: "\"\(new)\":").replacing("\"\(old)/", with: "\"\(new)/")
        }
        return text
    }
}
