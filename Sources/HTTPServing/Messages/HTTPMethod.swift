/// The request methods that are served (RFC 9110 §9); any other is refused before a handler sees it.
public enum HTTPMethod: String, CaseIterable, Hashable, Sendable {
    /// Read.
    case get = "GET"
    /// Read, without the body.
    case head = "HEAD"
    /// Process what is sent.
    case post = "POST"
    /// Replace.
    case put = "PUT"
    /// Remove.
    case delete = "DELETE"
    /// Ask what is possible: the preflight of CORS.
    case options = "OPTIONS"

    /// The method with exactly these letters; methods are case-sensitive.
    init?(_ bytes: Span<UInt8>) {
        switch bytes.count {
        case 3 where bytes.equals("GET"): self = .get
        case 3 where bytes.equals("PUT"): self = .put
        case 4 where bytes.equals("POST"): self = .post
        case 4 where bytes.equals("HEAD"): self = .head
        case 6 where bytes.equals("DELETE"): self = .delete
        case 7 where bytes.equals("OPTIONS"): self = .options
        default: return nil
        }
    }

    /// Whether a request with this method may carry a body.
    var takesBody: Bool { self != .get && self != .head }
}
