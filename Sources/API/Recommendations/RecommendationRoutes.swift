public import Commerce
public import HTTPServing
import Personalization

/// `GET /v1/recommendations/{block}`: products for a block, as JSON or as a fragment of HTML; with `explain=1` and the server key, each
/// with the reason why it is there.
public final class RecommendationRoutes: Sendable {
    /// The blocks that are served unless a shop says otherwise.
    public static let standardBlocks: [Placement] = [
        .home, .product, .complements, .category, .cart, .search, .newArrivals, .sale, .nextOffer, .session, .recentlyViewed,
        .bestsellers, .notFound, .account, .thanks,
    ]

    private static let ownHeaders = [HTTPHeader.cacheControl("private, no-store")] + SecurityHeaders.data
    private static let json = HTTPHeader.contentType("application/json")
    private static let html = HTTPHeader.contentType("text/html; charset=utf-8")

    private let path: String
    private let blocks: [Placement]
    private let services: APIServices
    private let cors: CORS
    private let cookie: VisitorCookie
    private let authorisation: Authorisation
    private let renderer: BlockRenderer
    private let preflight: [HTTPResponse]

    /// The routes of a shop.
    public init(
        configuration: APIConfiguration, services: APIServices, templates: TemplateLibrary,
        blocks: [Placement] = RecommendationRoutes.standardBlocks
    ) {
        path = configuration.paths.recommendations
        self.blocks = blocks
        self.services = services
        cors = CORS(origins: configuration.origins)
        authorisation = Authorisation(key: configuration.serverKey)
        cookie = VisitorCookie(name: configuration.cookieName)
        renderer = BlockRenderer(templates: templates, prices: PriceFormatter(locale: configuration.locale))
        preflight = cors.preflight(methods: "GET")
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, path + "/{block}") { [self] request, parameters in .now(get(request, parameters["block"])) }
        router.on(.options, path + "/{block}", bodyLimit: 0) { [self] request, _ in
            .now(preflight[cors.index(of: request.header("Origin"))])
        }
    }

    /// The answer to somebody who may see the reasons without a key: a shop's own demonstration.
    public func trusted(_ request: borrowing HTTPRequest, block name: String) -> HTTPResponse {
        get(request, name, isTrusted: true)
    }

    private func get(_ request: borrowing HTTPRequest, _ name: String, isTrusted: Bool = false) -> HTTPResponse {
        let shared = cors.headers(for: request.header("Origin"))
        do throws(Problem) {
            guard let block = blocks.first(where: { $0.rawValue == name }) else {
                throw .notFound("There is no block of this name. There are: \(blocks.map(\.rawValue).joined(separator: ", ")).")
            }
            var query = try RecommendationQuery(request.query, placement: block, now: services.now())
            if query.request.isExplained, !isTrusted { try authorisation.requireServer(request) }
            if !query.namesVisitor { query.assume(cookie.visitor(of: request)) }
            let products = services.recommendations.recommend(query.request)
            return response(products, block, query, shared)
        } catch {
            return error.response(shared)
        }
    }

    private func response(
        _ products: [RecommendedProduct], _ block: Placement, _ query: RecommendationQuery, _ shared: [HTTPHeader]
    ) -> HTTPResponse {
        let headers = shared + Self.ownHeaders
        return switch query.format {
        case .json:
            HTTPResponse(
                status: .ok, headers: headers + [Self.json],
                body: RecommendationJSON.body(block, products, sentence: ReasonSentence(query.language)))
        case .html: HTTPResponse(status: .ok, headers: headers + [Self.html], body: renderer.body(block, products))
        }
    }
}
