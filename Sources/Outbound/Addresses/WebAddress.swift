/// An `http` or `https` address taken apart, strictly: what different programs might read differently is refused.
public struct WebAddress: Hashable, Sendable {
    /// The address as it was given.
    public let url: String
    /// Whether it is `https`.
    public let isSecure: Bool
    /// The host in lower case, without brackets and without a trailing dot.
    public let host: String
    /// The port, 80 or 443 where none is given.
    public let port: Int

    /// Why a text is no such address.
    struct Fault: Error {
        let reason: String
    }

    /// The longest address, in bytes.
    static let maximumLength = 4096

    init(_ url: String) throws(Fault) {
        let bytes = url.utf8
        guard bytes.count <= Self.maximumLength else { throw Fault(reason: "the address is too long") }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }) else {
            throw Fault(reason: "the address has white space, control characters or backslashes in it")
        }
        guard let mark = url.range(of: "://") else { throw Fault(reason: "the address does not begin with http:// or https://") }
        switch url[..<mark.lowerBound].lowercased() {
        case "http": isSecure = false
        case "https": isSecure = true
        default: throw Fault(reason: "only http and https are asked")
        }
        let authority = url[mark.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let (host, port) = try Self.parts(of: authority)
        self.url = url
        self.host = host
        self.port = port ?? (isSecure ? 443 : 80)
    }

    private static func parts(of authority: Substring) throws(Fault) -> (host: String, port: Int?) {
        guard !authority.contains("@") else { throw Fault(reason: "a name or password before the host is not supported") }
        guard !authority.contains("%") else { throw Fault(reason: "the host has escaped characters in it") }
        var host = authority
        var port: Int?
        if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
            host = authority[..<colon]
            guard let number = Int(authority[authority.index(after: colon)...]), (1...65535).contains(number) else {
                throw Fault(reason: "the port is no number from 1 to 65535")
            }
            port = number
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
            guard host.contains(":"), IPAddress(literal: host) != nil else { throw Fault(reason: "the host is no IPv6 address") }
        } else if host.contains(":") || host.contains("[") {
            throw Fault(reason: "an IPv6 address needs brackets")
        }
        if host.hasSuffix(".") { host = host.dropLast() }
        guard !host.isEmpty, !host.hasPrefix("."), !host.contains("..") else { throw Fault(reason: "the address has no host") }
        return (host.lowercased(), port)
    }

    /// As much of an address as belongs into a message: no password, no endless query.
    static func shown(_ url: String) -> String {
        let shown = String(url.unicodeScalars.lazy.filter { $0.value > 0x20 }.prefix(200).map(Character.init))
        guard let mark = shown.range(of: "://"), let at = shown[mark.upperBound...].firstIndex(of: "@") else { return shown }
        return shown[..<mark.upperBound] + "…" + shown[at...]
    }
}

extension StringProtocol {
    /// Where a text first stands in this one.
    fileprivate func range(of text: String) -> Range<Index>? {
        firstRange(of: text)
    }
}
