/// Why a request was turned away before any handler saw it; each has one fixed answer, after which the connection is closed.
public enum Refusal: Int, Error, CaseIterable, Sendable {
    /// The method is none of those served.
    case method
    /// The version is neither HTTP/1.0 nor HTTP/1.1.
    case version
    /// The target does not begin with `/`, has a broken escape, is not UTF-8, holds control bytes, or climbs with `..`.
    case target
    /// The target is longer than permitted.
    case targetTooLong
    /// There is not exactly one `Host`, or it could not be the name of a host.
    case host
    /// There are more header fields than permitted.
    case tooManyHeaders
    /// A field's name is no token or its value holds control bytes.
    case headerBytes
    /// The head holds NUL bytes, lines that end without CR, folded lines or stray spaces.
    case layout
    /// `Content-Length` is repeated, not a plain number, or beyond reason.
    case contentLength
    /// `Transfer-Encoding` is anything but `chunked`.
    case transferEncoding
    /// `Transfer-Encoding` and `Content-Length` together, or `Transfer-Encoding` in HTTP/1.0 (RFC 9112 §6.1).
    case ambiguousFraming
    /// A GET or HEAD with a body.
    case unexpectedBody
    /// The body is larger than its route takes.
    case bodyTooLarge

    /// The answer's status.
    public var status: HTTPStatus {
        switch self {
        case .method, .transferEncoding: 501
        case .version: 505
        case .targetTooLong: 414
        case .tooManyHeaders: 431
        case .bodyTooLarge: .contentTooLarge
        case .target, .host, .headerBytes, .layout, .contentLength, .ambiguousFraming, .unexpectedBody: .badRequest
        }
    }

    /// What the answer says.
    public var reason: String {
        switch self {
        case .method: "This method is not served."
        case .version: "Only HTTP/1.0 and HTTP/1.1 are spoken here."
        case .target: "The address is malformed."
        case .targetTooLong: "The address is too long."
        case .host: "Exactly one valid Host is needed."
        case .tooManyHeaders: "There are too many header fields."
        case .headerBytes: "A header field is malformed."
        case .layout: "The head of the request is malformed."
        case .contentLength: "The Content-Length is malformed or repeated."
        case .transferEncoding: "This Transfer-Encoding is not supported."
        case .ambiguousFraming: "The length of the body is ambiguous."
        case .unexpectedBody: "This method takes no body."
        case .bodyTooLarge: "The body is too large."
        }
    }
}
