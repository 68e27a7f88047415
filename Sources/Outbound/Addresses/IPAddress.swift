/// An address of the internet protocol.
public enum IPAddress: Hashable, Sendable {
    /// Version 4, the first byte highest.
    case v4(UInt32)
    /// Version 6, as two halves.
    case v6(high: UInt64, low: UInt64)

    /// Reads a literal as a connecting program would: IPv6 with or without brackets and zone, IPv4 in every form that `inet_aton` takes
    /// (`127.0.0.1`, `127.1`, `0x7f.1`, `017700000001`, `2130706433`). Nil for names.
    public init?(literal text: some StringProtocol) {
        let bytes = Array(text.utf8)
        if bytes.contains(0x3A) {
            let bare = bytes.first == 0x5B && bytes.last == 0x5D ? bytes[1..<(bytes.count - 1)] : bytes[...]
            guard let address = IPv6Text.address(bare.prefix { $0 != 0x25 }) else { return nil }
            self = address
        } else {
            guard let number = IPv4Text.number(bytes[...]) else { return nil }
            self = .v4(number)
        }
    }

    /// The IPv4 address that an IPv6 one carries in its last 32 bits.
    var lowest32: UInt32 {
        switch self {
        case .v4(let number): number
        case .v6(_, let low): UInt32(truncatingIfNeeded: low)
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// `192.0.2.1`, or eight groups of hexadecimal digits without shortening.
    public var description: String {
        switch self {
        case .v4(let number): [24, 16, 8, 0].map { String(number >> UInt32($0) & 255) }.joined(separator: ".")
        case .v6(let high, let low):
            [high, low].flatMap { half in [48, 32, 16, 0].map { String(half >> UInt64($0) & 0xFFFF, radix: 16) } }
                .joined(separator: ":")
        }
    }
}
