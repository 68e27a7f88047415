public import Commerce
public import HTTPServing

/// The first-party cookie that carries a visitor's id (RFC 6265bis): out of reach for scripts, for a year.
public struct VisitorCookie: Sendable {
    /// Its name.
    public let name: String

    /// A cookie of a name.
    public init(name: String) {
        self.name = name
    }

    /// The visitor of a request; nil without a cookie or with one that is not ours.
    public func visitor(of request: borrowing HTTPRequest) -> VisitorID? {
        request.cookie(name).flatMap { VisitorID(hexDigits: $0.utf8.span) }
    }

    /// `Set-Cookie` that gives a visitor an id.
    public func issue(_ visitor: VisitorID, isSecure: Bool) -> HTTPHeader {
        field("\(name)=\(visitor); Path=/; Max-Age=31536000", isSecure)
    }

    /// `Set-Cookie` that takes the id back.
    public func withdraw(isSecure: Bool) -> HTTPHeader {
        field("\(name)=; Path=/; Max-Age=0", isSecure)
    }

    private func field(_ start: String, _ isSecure: Bool) -> HTTPHeader {
        HTTPHeader("Set-Cookie", start + "; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : ""))
    }
}
