import Commerce
public import HTTPServing

/// `GET`, `PUT` and `DELETE /v1/products/{id}`, for the shop's server: single changes between two feeds.
///
/// A change is in effect with the next answer. `PUT` keeps of a known product what the body does not mention.
public struct ProductRoutes: Sendable {
    private static let headers = [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data

    private let path: String
    private let bodyLimit: Int
    private let products: any ProductStore
    private let decoder: ProductDecoder
    private let authorisation: Authorisation
    private let now: @Sendable () -> Timestamp
    private let done = HTTPResponse.prebuilt(status: .noContent)

    /// The routes of a shop.
    public init(configuration: APIConfiguration, services: APIServices) {
        path = configuration.paths.products + "/{id}"
        bodyLimit = configuration.productBodyLimit
        products = services.products
        now = services.now
        decoder = ProductDecoder(currency: configuration.currency)
        authorisation = Authorisation(key: configuration.serverKey)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.get, path) { request, parameters in answer(request, parameters, get) }
        router.on(.put, path, bodyLimit: bodyLimit) { request, parameters in answer(request, parameters, put) }
        router.on(.delete, path, bodyLimit: 0) { request, parameters in answer(request, parameters, delete) }
    }

    private typealias Action = (borrowing HTTPRequest, ProductID) throws -> HTTPResponse

    private func answer(_ request: borrowing HTTPRequest, _ parameters: PathParameters, _ action: Action) -> HTTPReply {
        do {
            try authorisation.requireServer(request)
            return .now(try action(request, try ProductID(parameters["id"], field: "id")))
        } catch let problem as Problem {
            return .now(problem.response())
        } catch let value as InvalidValue {
            return .now(Problem.invalid(value).response())
        } catch {
            return .now(Problem.unavailable("The store refused: \(error)", retryAfterSeconds: 30).response())
        }
    }

    private func get(_ request: borrowing HTTPRequest, _ id: ProductID) throws -> HTTPResponse {
        guard let product = try products.product(id) else { throw Self.unknown(id) }
        return HTTPResponse(status: .ok, headers: Self.headers, body: ProductJSON.body(product))
    }

    private func put(_ request: borrowing HTTPRequest, _ id: ProductID) throws -> HTTPResponse {
        guard MediaType.isOne(of: ["application/json"], request.header("Content-Type")) else {
            throw Problem.mediaType("application/json")
        }
        try products.put(try decoder.product(id, from: request.body, over: try products.product(id)), at: now())
        return done
    }

    private func delete(_ request: borrowing HTTPRequest, _ id: ProductID) throws -> HTTPResponse {
        guard try products.delete(id) else { throw Self.unknown(id) }
        return done
    }

    private static func unknown(_ id: ProductID) -> Problem {
        .notFound("There is no product \(id).")
    }
}
