/// The reverse proxies whose word on who is behind them is believed.
public struct TrustedProxies: Sendable {
    private let networks: [IPNetwork]

    /// Trusts the hosts in `networks`; with none, no forwarding header is believed.
    public init(_ networks: [IPNetwork] = []) { self.networks = networks }

    /// Whether `address` is such a proxy.
    public func contains(_ address: IPAddress) -> Bool { networks.contains { $0.contains(address) } }

    /// The client behind `peer`: the right-most address in the `X-Forwarded-For` fields that is no trusted proxy itself.
    ///
    /// What stands further left was written by whoever is not trusted. An entry that is no address ends the search: the
    /// last trusted hop is then the best that is known.
    func client(behind peer: IPAddress, forwardedFor fields: @autoclosure () -> [String]) -> IPAddress {
        guard contains(peer) else { return peer }
        var nearest = peer
        for field in fields().reversed() {
            for entry in field.split(separator: ",").reversed() {
                guard let address = TrustedProxies.address(entry) else { return nearest }
                nearest = address
                if !contains(address) { return address }
            }
        }
        return nearest
    }

    /// Reads an entry: an address, with spaces around it, perhaps with a port or in brackets.
    private static func address(_ entry: Substring) -> IPAddress? {
        var text = entry.drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        if let address = IPAddress(String(text)) { return address }
        if text.first == "[", let end = text.firstIndex(of: "]") {
            return IPAddress(String(text[text.index(after: text.startIndex)..<end]))
        }
        guard let colon = text.lastIndex(of: ":"), text.firstIndex(of: ":") == colon else { return nil }
        return IPAddress(String(text[..<colon]))
    }
}
