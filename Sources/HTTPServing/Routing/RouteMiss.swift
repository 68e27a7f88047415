/// Why no route took a request.
public enum RouteMiss: Equatable, Sendable {
    /// Nothing is at that path.
    case notFound

    /// Something is, for other methods: these, sorted by name, as `Allow` lists them.
    case methodNotAllowed(allow: [HTTPMethod])

    /// A plain answer: 404, or 405 with `Allow`.
    public var response: HTTPResponse {
        switch self {
        case .notFound: HTTPResponse(status: .notFound, contentType: "text/plain; charset=utf-8", text: "Not found\n")
        case .methodNotAllowed:
            HTTPResponse(
                status: .methodNotAllowed, contentType: "text/plain; charset=utf-8", text: "Method not allowed\n"
            ).adding(allowHeader ?? HTTPHeader("Allow", ""))
        }
    }

    /// The `Allow` field that a 405 must carry (RFC 9110 §15.5.6).
    public var allowHeader: HTTPHeader? {
        guard case .methodNotAllowed(let allow) = self else { return nil }
        return HTTPHeader("Allow", allow.map(\.rawValue).joined(separator: ", "))
    }
}
