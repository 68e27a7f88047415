import Glibc

/// A bound socket that listens; every loop accepts from it through a descriptor of its own.
struct ListeningSocket: ~Copyable {
    private let descriptor: Int32

    /// The port it is bound to.
    let port: UInt16

    /// Binds and listens. Two servers on one port are an error here, which they would not be with `SO_REUSEPORT`.
    init(address text: String, port: UInt16, backlog: Int32) throws(HTTPServerError) {
        guard let address = IPAddress(text) else { throw .address(text) }
        let opened = try ListeningSocket.open(address.isV4 ? AF_INET : AF_INET6)
        let bound: UInt16
        do throws(HTTPServerError) {
            try ListeningSocket.bind(opened, address, port)
            guard listen(opened, backlog) == 0 else { throw .system(code: errno, operation: "listen") }
            bound = try ListeningSocket.port(of: opened)
        } catch {
            close(opened)
            throw error
        }
        descriptor = opened
        self.port = bound
    }

    deinit { close(descriptor) }

    /// Another descriptor of the same socket.
    func duplicate() throws(HTTPServerError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .system(code: errno, operation: "dup") }
        return copy
    }

    private static func open(_ family: Int32) throws(HTTPServerError) -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(family, type, 0)
        guard descriptor >= 0 else { throw .system(code: errno, operation: "socket") }
        var on: Int32 = 1
        var off: Int32 = 0
        let size = socklen_t(MemoryLayout<Int32>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, size)
        if family == AF_INET6 { _ = unsafe setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &off, size) }
        return descriptor
    }

    private static func bind(_ descriptor: Int32, _ address: IPAddress, _ port: UInt16) throws(HTTPServerError) {
        let result = unsafe address.withSocketAddress(port: port) { unsafe Glibc.bind(descriptor, $0, $1) }
        guard result == 0 else { throw .system(code: errno, operation: "bind") }
    }

    private static func port(of descriptor: Int32) throws(HTTPServerError) -> UInt16 {
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = unsafe withUnsafeMutableBytes(of: &address) { bytes in
            unsafe getsockname(descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, &size)
        }
        guard result == 0 else { throw .system(code: errno, operation: "getsockname") }
        // The port sits at the same place in both families.
        return UInt16(bigEndian: address.sin6_port)
    }
}
