import Glibc

extension HTTPServer {
    /// Where a server listens and how much it takes.
    public struct Configuration: Sendable {
        /// The address to listen on; `::` takes IPv4 as well.
        public var address = "127.0.0.1"
        /// The port; 0 lets the kernel choose.
        public var port: UInt16 = 0
        /// Loops, each with a thread of its own.
        public var loops = HTTPServer.availableCores
        /// Most connections at once, over all loops.
        public var connectionLimit = 4_096
        /// Most connections at once from one address to one loop; 0 is no limit, and the only right value behind a proxy.
        public var connectionLimitPerAddress = 0
        /// Bytes per connection for the head of a request and buffers.
        public var connectionMemory = 16 << 10
        /// Connections that the kernel keeps waiting while all loops are busy or full.
        public var backlog: Int32 = 1_024
        /// Seconds without a byte after which a connection is closed.
        public var idleSeconds: UInt32 = 10
        /// Within this many milliseconds a request must have arrived wholly, however steadily it drips.
        public var requestMilliseconds: Int64 = 15_000
        /// Within this many milliseconds an answer must have been taken.
        public var responseMilliseconds: Int64 = 60_000
        /// After this many milliseconds a resting request is answered 503.
        public var replyMilliseconds: Int64 = 2_000
        /// What `Retry-After` says in that 503.
        public var retryAfterSeconds = 1
        /// The limits on heads.
        public var head = Gatekeeper.Limits()
        /// Whose forwarding headers are believed.
        public var trustedProxies = TrustedProxies()
        /// A clock that only goes forward, in milliseconds.
        public var clock: @Sendable () -> Int64 = HTTPServer.monotonicMilliseconds
        /// Where complaints of the library go, at most ten a minute and loop; they name no client.
        public var log: @Sendable (String) -> Void = { _ in }

        /// Loopback, a port of the kernel's choice, a loop per core.
        public init() {}
    }

    /// The number of cores that are there.
    public static var availableCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Milliseconds of the kernel's monotonic clock.
    public static func monotonicMilliseconds() -> Int64 {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
    }
}
