/// Decides what may be asked on behalf of someone who types an address into the panel: the public web, and nothing inside the operator's
/// network (server-side request forgery; OWASP ASVS 5.0, 13.2.4).
///
/// Names are judged before they are resolved, and the address that is really connected to is judged again, so a name that resolves
/// to a private address, or to another one the second time, gains nothing.
public struct AddressGuard: Hashable, Sendable {
    /// Hosts (names or literal addresses, lower case) that the operator permits wherever they are, on every port.
    public var allowedHosts: Set<String>

    /// A guard that lets the public web through, and the hosts named.
    public init(allowedHosts: Set<String> = []) {
        self.allowedHosts = Set(allowedHosts.map { $0.lowercased() })
    }

    /// The address in its parts; throws ``OutboundError/refused(url:reason:)`` if it may not be asked.
    public func check(_ url: String) throws(OutboundError) -> WebAddress {
        let address: WebAddress
        do throws(WebAddress.Fault) {
            address = try WebAddress(url)
        } catch {
            throw .refused(url: WebAddress.shown(url), reason: error.reason)
        }
        if allowedHosts.contains(address.host) { return address }
        if let reason = objection(to: address) { throw .refused(url: WebAddress.shown(url), reason: reason) }
        return address
    }

    /// Whether a connection to an address may be made for a host.
    public func permits(_ address: IPAddress, host: String) -> Bool {
        allowedHosts.contains(host) || Self.isPublic(address)
    }

    private func objection(to address: WebAddress) -> String? {
        if let literal = IPAddress(literal: address.host) {
            return Self.isPublic(literal) ? portObjection(address) : "\(literal) is not a public address"
        }
        let labels = address.host.split(separator: ".")
        if let last = labels.last, Self.privateDomains.contains(String(last)) {
            return "\(address.host) is a name of a private network"
        }
        return portObjection(address)
    }

    /// Mail, databases and the like listen below 1024; an HTTP request must not be dropped on them.
    private func portObjection(_ address: WebAddress) -> String? {
        address.port == 80 || address.port == 443 || address.port >= 1024 ? nil : "port \(address.port) is not one of the web"
    }

    private static let privateDomains: Set<String> = [
        "localhost", "local", "internal", "lan", "intranet", "home", "corp", "arpa", "test",
    ]

    // MARK: Addresses

    /// Whether an address belongs to the public internet (IANA special-purpose registries, RFC 6890 and its successors).
    public static func isPublic(_ address: IPAddress) -> Bool {
        switch address {
        case .v4(let number): !privateV4.contains { $0.contains(number) }
        case .v6(let high, let low): isPublicV6(high: high, low: low)
        }
    }

    private static func isPublicV6(high: UInt64, low: UInt64) -> Bool {
        // 64:ff9b::/96 carries an IPv4 address through NAT64 (RFC 6052): judged by that.
        if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return isPublic(.v4(UInt32(truncatingIfNeeded: low))) }
        // Global unicast is 2000::/3; loopback, mapped, unique local, link-local, multicast and the rest lie outside.
        guard high >> 61 == 1 else { return false }
        let first32 = high >> 32
        if first32 == 0x2001_0DB8 || first32 >> 9 == 0x2001_0000 >> 9 { return false }
        return high >> 48 != 0x2002 && high >> 44 != 0x3FFF0
    }

    private static let privateV4: [IPv4Block] = [
        IPv4Block(0, 0, 0, 0, bits: 8), IPv4Block(10, 0, 0, 0, bits: 8), IPv4Block(100, 64, 0, 0, bits: 10),
        IPv4Block(127, 0, 0, 0, bits: 8), IPv4Block(169, 254, 0, 0, bits: 16), IPv4Block(172, 16, 0, 0, bits: 12),
        IPv4Block(192, 0, 0, 0, bits: 24), IPv4Block(192, 0, 2, 0, bits: 24), IPv4Block(192, 88, 99, 0, bits: 24),
        IPv4Block(192, 168, 0, 0, bits: 16), IPv4Block(198, 18, 0, 0, bits: 15), IPv4Block(198, 51, 100, 0, bits: 24),
        IPv4Block(203, 0, 113, 0, bits: 24), IPv4Block(224, 0, 0, 0, bits: 4), IPv4Block(240, 0, 0, 0, bits: 4),
        // The host's own service of a large cloud, on an address that looks public.
        IPv4Block(168, 63, 129, 16, bits: 32),
    ]
}
