import HTTPServing

/// Tells the shop's server from browsers.
struct Authorisation: Sendable {
    /// Who asks.
    enum Caller {
        /// A browser in the shop.
        case storefront
        /// The shop's server, with its key.
        case server
    }

    /// The key that a server must have; nil if nobody can be the server.
    let key: ServerKey?

    /// The server if the request has its key. A wrong key is refused; other schemes, such as the Basic of a shop that is still
    /// being built, say nothing to us.
    func caller(of request: borrowing HTTPRequest) throws(Problem) -> Caller {
        guard let field = request.header("Authorization"), field.prefix(7).lowercased() == "bearer " else { return .storefront }
        guard let key, key.matches(field.dropFirst(7)) else { throw .unauthorised }
        return .server
    }

    /// Lets only the server pass.
    func requireServer(_ request: borrowing HTTPRequest) throws(Problem) {
        guard try caller(of: request) == .server else { throw .unauthorised }
    }
}
