import Glibc
import HTTPServing
import Synchronization

/// A server on loopback with a clock of its own, stopped when its owner goes.
final class RunningServer: Sendable {
    let server: HTTPServer
    let clock: SteppedClock

    init(
        loops: Int = 1, _ handler: any HTTPHandler,
        configure: (inout HTTPServer.Configuration) -> Void = { _ in }
    ) throws {
        RunningServer.permitManySockets()
        let clock = SteppedClock()
        var configuration = HTTPServer.Configuration()
        configuration.loops = loops
        configuration.clock = { clock.now }
        configure(&configuration)
        self.clock = clock
        server = try HTTPServer(configuration: configuration, handler: handler)
        try server.start()
    }

    deinit { server.drain(milliseconds: 0) }

    /// Raises the soft limit on descriptors, often 1,024, as far as the hard one: tests hold many connections at both ends.
    private static func permitManySockets() {
        var limit = rlimit()
        _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, 16_384)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// A new connection to it.
    func connect() throws -> Client { try Client(port: server.port) }
}

/// A clock in milliseconds that stands still until told.
final class SteppedClock: Sendable {
    private let milliseconds = Atomic<Int64>(1_000_000)

    var now: Int64 { milliseconds.load(ordering: .relaxed) }

    func advance(_ by: Int64) { milliseconds.add(by, ordering: .relaxed) }
}

/// A handler made of one closure.
struct ClosureHandler: HTTPHandler {
    let limit: Int
    let body: @Sendable (borrowing HTTPRequest) -> HTTPReply

    init(limit: Int = 64 << 10, _ body: @escaping @Sendable (borrowing HTTPRequest) -> HTTPReply) {
        self.limit = limit
        self.body = body
    }

    func reply(to request: borrowing HTTPRequest) -> HTTPReply { body(request) }
    func bodyLimit(for method: HTTPMethod, path: String) -> Int { limit }
}
