/// What a request is answered with.
public struct HTTPResponse: Sendable {
    /// What the answer consists of.
    enum Content: Sendable {
        case fresh(headers: [HTTPHeader], body: [UInt8])
        case prepared(PreparedResponse)
        case streamed(headers: [HTTPHeader], body: StreamedBody)
    }

    /// The status.
    public let status: HTTPStatus

    let content: Content

    /// An answer made for one request. `Content-Length` and `Date` are added when it is sent; a HEAD gets no body.
    public init(status: HTTPStatus, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.status = status
        content = .fresh(headers: headers, body: body)
    }

    /// An answer with a text as its body.
    public init(status: HTTPStatus = .ok, contentType: String, text: String) {
        self.init(status: status, headers: [.contentType(contentType)], body: Array(text.utf8))
    }

    /// An answer whose body is made piece by piece while it is sent: `pieces` is asked on the server's thread for the next one, until it gives nil.
    /// Be quick: others wait meanwhile.
    public init(status: HTTPStatus, headers: [HTTPHeader], pieces: @escaping @Sendable () -> [UInt8]?) {
        self.status = status
        content = .streamed(headers: headers, body: StreamedBody(pieces))
    }

    private init(_ prepared: PreparedResponse) {
        status = prepared.status
        content = .prepared(prepared)
    }

    /// An answer built once and sent any number of times, from any thread, without being built again: keep it.
    public static func prebuilt(status: HTTPStatus, headers: [HTTPHeader] = [], body: [UInt8] = []) -> HTTPResponse {
        HTTPResponse(PreparedResponse(status: status, headers: headers, body: body))
    }

    /// The header fields, without those added when it is sent.
    public var headers: [HTTPHeader] {
        switch content {
        case .fresh(let headers, _): headers
        case .prepared(let prepared): prepared.headers
        case .streamed(let headers, _): headers
        }
    }

    /// The body; one that is made piece by piece is made for whoever asks first.
    public var body: [UInt8] {
        switch content {
        case .fresh(_, let body): body
        case .prepared(let prepared): prepared.body
        case .streamed(_, let body): body.whole
        }
    }

    /// This answer with more header fields; no longer prebuilt.
    public func adding(_ more: HTTPHeader...) -> HTTPResponse {
        more.isEmpty ? self : HTTPResponse(status: status, headers: headers + more, body: body)
    }
}
