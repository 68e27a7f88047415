import CCurl
import Glibc

/// Reads the address out of what libcurl is about to connect to.
enum SocketAddress {
    /// Nil for anything but IPv4 and IPv6, which is then refused.
    ///
    /// ```
    /// sockaddr_in:  family (2) port (2) address (4) …
    /// sockaddr_in6: family (2) port (2) flow (4) address (16) scope (4)
    /// ```
    static func address(_ wanted: UnsafeMutablePointer<curl_sockaddr>) -> IPAddress? {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        let bytes = unsafe UnsafeRawPointer(wanted) + offset
        switch unsafe wanted.pointee.family {
        case AF_INET:
            return .v4(UInt32(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self)))
        case AF_INET6:
            return .v6(
                high: UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                low: UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)))
        default: return nil
        }
    }
}
