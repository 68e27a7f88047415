/// The answers that the server gives by itself, built once.
struct FixedReplies: Sendable {
    private let refusals: [HTTPResponse]

    /// For a request whose answer did not come in time.
    let late: HTTPResponse

    /// For a request that comes while the server is stopping.
    let stopping: HTTPResponse

    init(retryAfterSeconds: Int) {
        let close = HTTPHeader("Connection", "close")
        let retry = HTTPHeader.retryAfter(seconds: retryAfterSeconds)
        refusals = Refusal.allCases.map { FixedReplies.problem($0.status, $0.reason, [close]) }
        late = FixedReplies.problem(503, "The answer took too long. Please try again.", [retry])
        stopping = FixedReplies.problem(503, "The server is stopping. Please try again.", [retry, close])
    }

    /// The answer to a refused request; it closes the connection.
    subscript(_ refusal: Refusal) -> HTTPResponse { refusals[refusal.rawValue] }

    /// Problem details (RFC 9457) without members that would need escaping.
    private static func problem(_ status: HTTPStatus, _ detail: String, _ headers: [HTTPHeader]) -> HTTPResponse {
        .prebuilt(
            status: status,
            headers: [.contentType("application/problem+json"), .cacheControl("no-store")] + headers,
            body: Array(#"{"status":\#(status),"detail":"\#(detail)"}"#.utf8))
    }
}
