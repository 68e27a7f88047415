import Commerce
public import HTTPServing
import JSON
import Personalization

/// `POST /v1/orders` and `PUT /v1/orders/{id}/status`, for the shop's server: orders from the till, from the telephone, from the shop's system.
///
/// Both answer once all is stored, with `{"taken": 2, "known": 0}`: events that are new, and events that were told before and change nothing. A
/// body is taken whole or refused whole; a refusal is a ``Problem`` that names the field, `orders[3].lines[0].quantity`.
public final class OrderRoutes: Sendable {
    private static let headers = [.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data

    private let path: String
    private let bodyLimit: Int
    private let events: any EventSink
    private let decoder: OrderDecoder
    private let authorisation: Authorisation
    private let now: @Sendable () -> Timestamp

    /// The routes of a shop.
    public init(configuration: APIConfiguration, services: APIServices) {
        path = configuration.paths.orders
        bodyLimit = configuration.orderBodyLimit
        events = services.events
        now = services.now
        decoder = OrderDecoder(configuration.eventDecoder)
        authorisation = Authorisation(key: configuration.serverKey)
    }

    /// Adds the routes.
    public func register(in router: inout Router) {
        router.on(.post, path, bodyLimit: bodyLimit) { [self] request, _ in
            answer(request) { body throws(InvalidValue) in try orders(body) }
        }
        router.on(.put, path + "/{id}/status", bodyLimit: bodyLimit) { [self] request, parameters in
            answer(request) { body throws(InvalidValue) in try status(body, of: parameters["id"]) }
        }
    }

    private func answer(_ request: borrowing HTTPRequest, _ read: ([UInt8]) throws(InvalidValue) -> [Event]) -> HTTPReply {
        do throws(Problem) {
            try authorisation.requireServer(request)
            guard MediaType.isOne(of: ["application/json"], request.header("Content-Type")) else {
                throw Problem.mediaType("application/json")
            }
            return store(try Self.asProblem(request.body, read))
        } catch {
            return .now(error.response())
        }
    }

    private func orders(_ body: [UInt8]) throws(InvalidValue) -> [Event] {
        try decoder.orders(from: body, now: now())
    }

    private func status(_ body: [UInt8], of id: String) throws(InvalidValue) -> [Event] {
        [try decoder.status(of: try OrderID(id, field: "id"), from: body, now: now())]
    }

    private static func asProblem(
        _ body: [UInt8], _ read: ([UInt8]) throws(InvalidValue) -> [Event]
    ) throws(Problem) -> [Event] {
        do throws(InvalidValue) {
            return try read(body)
        } catch {
            throw Problem.invalid(error)
        }
    }

    private func store(_ told: [Event]) -> HTTPReply {
        .later { [events] promise in
            events.submit(told) { outcome in promise.finish(with: Self.response(to: outcome)) }
        }
    }

    private static func response(to outcome: IngestOutcome) -> HTTPResponse {
        switch outcome {
        case .stored(let taken, let duplicates):
            var json = JSONWriter()
            json.object { json in
                json.member("taken", taken)
                json.member("known", duplicates)
            }
            return HTTPResponse(status: .ok, headers: headers, body: json.bytes)
        case .busy(let seconds):
            return Problem.unavailable("Too many events are waiting to be stored.", retryAfterSeconds: seconds).response()
        case .failed(let reason):
            return Problem.unavailable(reason, retryAfterSeconds: 30).response()
        }
    }
}
