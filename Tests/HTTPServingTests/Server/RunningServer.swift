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

/// Values that one thread leaves for another, which waits for them.
final class Mailbox<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])
    private let count = Gate()

    func put(_ value: Value) {
        values.withLock { $0.append(value) }
        count.open()
    }

    /// The oldest value, waited for.
    func take() -> Value {
        count.pass()
        return values.withLock { $0.removeFirst() }
    }

    var isEmpty: Bool { values.withLock { $0.isEmpty } }

    /// The next `number` values.
    func take(_ number: Int) -> [Value] { (0..<number).map { _ in take() } }
}
