import Commerce
import HTTPServing

/// Answers the shop's server: checks its key, does what it asks, and makes a ``Problem`` of what goes wrong.
struct ServerDesk: Sendable {
    /// Who is written into the audit log.
    static let actor = "server"
    /// Fields of every answer with something in it.
    static let headers = [HTTPHeader.contentType("application/json"), .cacheControl("no-store")] + SecurityHeaders.data
    /// Done, nothing to show.
    static let done = HTTPResponse.prebuilt(status: .noContent)

    private let authorisation: Authorisation

    /// A desk of a shop.
    init(_ configuration: APIConfiguration) {
        authorisation = Authorisation(key: configuration.serverKey)
    }

    /// The answer to a request, at once.
    func answer(_ request: borrowing HTTPRequest, _ action: (borrowing HTTPRequest) throws -> HTTPResponse) -> HTTPReply {
        answerLater(request) { request in .now(try action(request)) }
    }

    /// The answer to a request, perhaps later.
    func answerLater(_ request: borrowing HTTPRequest, _ action: (borrowing HTTPRequest) throws -> HTTPReply) -> HTTPReply {
        do {
            try authorisation.requireServer(request)
            return try action(request)
        } catch {
            return .now(Self.problem(error).response())
        }
    }

    /// What went wrong, for the one who asked.
    static func problem(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let value as InvalidValue: .invalid(value)
        default: .unavailable("The store refused: \(error)", retryAfterSeconds: 30)
        }
    }

    /// A body of JSON.
    static func json(_ body: [UInt8]) -> HTTPResponse { HTTPResponse(status: .ok, headers: headers, body: body) }

    /// Refuses bodies that are no JSON.
    static func requireJSON(_ request: borrowing HTTPRequest) throws(Problem) {
        guard MediaType.isOne(of: ["application/json"], request.header("Content-Type")) else {
            throw .mediaType("application/json")
        }
    }
}
