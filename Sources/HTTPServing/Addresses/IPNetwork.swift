/// A block of addresses: `10.0.0.0/8`, `fd00::/8`, or a single address.
public struct IPNetwork: Hashable, Sendable, CustomStringConvertible {
    private let base: IPAddress
    private let prefix: Int

    /// Reads an address with or without a prefix length; nil when either is malformed. Bits behind the prefix are ignored.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
        let width = address.isV4 ? 32 : 128
        var length = width
        if parts.count == 2 {
            guard let given = Int(parts[1]), (0...width).contains(given), parts[1].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return nil }
            length = given
        }
        // Counted in the sixteen-byte form, where IPv4 sits behind ninety-six bits.
        prefix = length + 128 - width
        base = IPNetwork.mask(address, prefix)
    }

    /// Whether `address` lies in this block.
    public func contains(_ address: IPAddress) -> Bool { IPNetwork.mask(address, prefix) == base }

    /// The notation with the prefix length.
    public var description: String { "\(base)/\(base.isV4 && prefix >= 96 ? prefix - 96 : prefix)" }

    private static func mask(_ address: IPAddress, _ prefix: Int) -> IPAddress {
        let high = prefix >= 64 ? address.high : address.high & ~(UInt64.max >> UInt64(prefix))
        let low = prefix <= 64 ? 0 : prefix == 128 ? address.low : address.low & ~(UInt64.max >> UInt64(prefix - 64))
        return IPAddress(high: high, low: low)
    }
}
