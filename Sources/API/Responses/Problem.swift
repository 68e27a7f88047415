public import HTTPServing
import JSON

/// Why a request is refused, in the form of RFC 9457 (`application/problem+json`).
public struct Problem: Error, Equatable, Sendable {
    /// What kind of problem, for programs: the end of `urn:vitrina:problem:`.
    public var name: String
    /// What kind of problem, for people; the same for every problem of the kind.
    public var title: String
    /// The status.
    public var status: HTTPStatus
    /// What is wrong this time.
    public var detail: String?
    /// The field that is wrong, as the sender knows it: `events[3].product`.
    public var field: String?
    /// After how many seconds it may go better.
    public var retryAfterSeconds: Int?
    /// Header fields that belong to the status.
    public var headers: [HTTPHeader] = []

    /// A problem of a kind.
    public init(_ name: String, title: String, status: HTTPStatus, detail: String? = nil, field: String? = nil) {
        self.name = name
        self.title = title
        self.status = status
        self.detail = detail
        self.field = field
    }

    /// The answer, with more header fields.
    public func response(_ more: [HTTPHeader] = []) -> HTTPResponse {
        var headers = headers + more + SecurityHeaders.data
        headers.append(.contentType("application/problem+json"))
        headers.append(.cacheControl("no-store"))
        if let retryAfterSeconds { headers.append(.retryAfter(seconds: retryAfterSeconds)) }
        return HTTPResponse(status: status, headers: headers, body: body)
    }

    private var body: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("type")
            writer.string("urn:vitrina:problem:" + name)
            writer.name("title")
            writer.string(title)
            writer.name("status")
            writer.int(status.code)
            if let detail {
                writer.name("detail")
                writer.string(detail)
            }
            if let field {
                writer.name("field")
                writer.string(field)
            }
        }
        return writer.bytes
    }
}
