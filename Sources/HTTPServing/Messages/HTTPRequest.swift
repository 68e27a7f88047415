/// A request that has arrived wholly and passed the gatekeeper.
///
/// It cannot be copied and is lent to the handler: what a reply needs later (inside `.later`) is taken out of it first.
public struct HTTPRequest: ~Copyable {
    /// The method.
    public let method: HTTPMethod

    /// The path, decoded and free of `..`, control bytes and malformed UTF-8.
    public var path: String { target.path }

    /// The parameters behind the `?`.
    public var query: QueryParameters { target.query }

    /// The body; empty when there is none.
    public let body: [UInt8]

    /// The other end of the connection: the client, or the last proxy before us.
    public let peer: IPAddress

    /// The path and query.
    let target: RequestTarget

    /// The header fields.
    let fields: RequestFields

    /// Whose forwarding headers are believed.
    let proxies: TrustedProxies

    /// A request as the server sees it.
    init(
        method: HTTPMethod, target: RequestTarget, body: [UInt8], peer: IPAddress, fields: consuming RequestFields,
        proxies: TrustedProxies
    ) {
        self.method = method
        self.target = target
        self.body = body
        self.peer = peer
        self.fields = fields
        self.proxies = proxies
    }

    /// A request made by hand, to ask a handler without a network; a malformed `target` is a programmer's error.
    public init(
        _ method: HTTPMethod, _ target: String, headers: [HTTPHeader] = [], body: [UInt8] = [],
        peer: IPAddress = .loopback, proxies: TrustedProxies = TrustedProxies()
    ) {
        guard case .success(let parsed) = RequestTarget.parse(Array(target.utf8).span, limit: .max) else {
            preconditionFailure("a malformed target: \(target)")
        }
        self.init(
            method: method, target: parsed, body: body, peer: peer, fields: RequestFields(listed: headers), proxies: proxies)
    }

    /// The value of the first header field called `name`, in any case.
    public func header(_ name: String) -> String? { fields.first(name) }

    /// The values of all header fields called `name`, in order.
    public func headers(_ name: String) -> [String] { fields.all(name) }

    /// The value of the cookie called `name`.
    public func cookie(_ name: String) -> String? {
        header("Cookie").flatMap { CookieHeader.value(of: name, in: $0) }
    }

    /// The host and port that the client asked for, as it wrote them; empty for HTTP/1.0 without one.
    public var host: String { header("Host") ?? "" }
}
