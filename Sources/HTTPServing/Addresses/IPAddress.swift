import Glibc

/// An IPv4 or IPv6 address; an IPv4 address mapped into IPv6 (`::ffff:1.2.3.4`) is the IPv4 address.
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The first eight bytes, most significant first; 0 for IPv4.
    let high: UInt64

    /// The last eight bytes; for IPv4 behind 0x0000ffff.
    let low: UInt64

    /// The address whose sixteen bytes are `high` and `low`.
    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The IPv4 address whose four bytes are `v4`, most significant first.
    init(v4: UInt32) { self.init(high: 0, low: 0xffff_0000_0000 | UInt64(v4)) }

    /// 127.0.0.1.
    public static let loopback = IPAddress(v4: 0x7f00_0001)

    /// Reads `192.0.2.1` or `2001:db8::1`; nil for anything else, ports and zones included.
    public init?(_ text: String) {
        var v4 = in_addr()
        if unsafe inet_pton(AF_INET, text, &v4) == 1 {
            self.init(v4: UInt32(bigEndian: v4.s_addr))
            return
        }
        var v6 = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &v6) == 1 else { return nil }
        self.init(v6)
    }

    /// The address in `v6`.
    init(_ v6: in6_addr) {
        let halves = unsafe unsafeBitCast(v6, to: (UInt64, UInt64).self)
        self.init(high: UInt64(bigEndian: halves.0), low: UInt64(bigEndian: halves.1))
    }

    /// The address in a socket address of either family; nil for others, such as local sockets.
    init?(_ address: UnsafePointer<sockaddr>) {
        switch unsafe Int32(address.pointee.sa_family) {
        case AF_INET:
            self = unsafe UnsafeRawPointer(address).load(as: sockaddr_in.self).asAddress
        case AF_INET6:
            self.init(unsafe UnsafeRawPointer(address).load(as: sockaddr_in6.self).sin6_addr)
        default: return nil
        }
    }

    /// Whether this is an IPv4 address.
    public var isV4: Bool { high == 0 && low >> 32 == 0xffff }

    /// Whether this is 127.0.0.0/8 or ::1.
    public var isLoopback: Bool { isV4 ? low >> 24 & 0xff == 127 : high == 0 && low == 1 }

    /// The usual notation (RFC 5952 for IPv6).
    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if isV4 {
            var address = UInt32(truncatingIfNeeded: low).bigEndian
            _ = unsafe inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
        } else {
            var address = (high.bigEndian, low.bigEndian)
            _ = unsafe inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension sockaddr_in {
    fileprivate var asAddress: IPAddress { IPAddress(v4: UInt32(bigEndian: sin_addr.s_addr)) }
}
