public import HTTPServing

/// Who may see the shopkeeper's pages before there is a sign-in: whoever sits at this machine.
///
/// A request counts as from this machine when its peer is a loopback address that speaks for nobody else and the host that it
/// asked for is a name of this machine. Without the second, a page on the web could have its own name point to 127.0.0.1 and
/// read the answers (DNS rebinding).
public struct AdminAccess: Sendable {
    /// Whether a request is let in.
    public enum Verdict: Equatable, Sendable {
        /// It is.
        case allowed
        /// It comes from elsewhere.
        case foreign
        /// It comes from here under a name that is not this machine's.
        case misnamed
    }

    private let hosts: Set<String>

    /// The rule, with further host names that are this machine's.
    public init(hosts: Set<String> = []) {
        self.hosts = Set(hosts.map { $0.lowercased() }).union(["localhost", "127.0.0.1", "[::1]"])
    }

    /// Whether a request is let in.
    public func verdict(on request: borrowing HTTPRequest) -> Verdict {
        guard request.isLocal else { return .foreign }
        return hosts.contains(Self.name(of: request.host)) ? .allowed : .misnamed
    }

    /// The host without its port: `[::1]:8080` is `[::1]`.
    static func name(of host: String) -> String {
        let lower = host.lowercased()
        if lower.hasPrefix("["), let end = lower.firstIndex(of: "]") {
            let rest = lower[lower.index(after: end)...]
            return rest.isEmpty || rest.hasPrefix(":") ? String(lower[...end]) : lower
        }
        return lower.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
}
