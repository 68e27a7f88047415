import Synchronization

/// Serves HTTP/1.1 with libmicrohttpd, driven by loops of our own.
///
/// libmicrohttpd's own epoll loop sleeps with requests pending whenever exactly 128, 256, … sockets are ready; ours asks it
/// to look only at what is ready now. All loops accept from one listening socket.
///
///     handler ── .now ───────────────────────────► answer
///        └───── .later ─► promise.finish(with:) … server.wake() ─► answer
public final class HTTPServer: Sendable {
    /// The port it listens on.
    public let port: UInt16

    private let loops: [ServerLoop]

    /// Binds the address; clients may connect from here on and are served once `start` is called.
    public init(configuration: Configuration = Configuration(), handler: any HTTPHandler) throws(HTTPServerError) {
        precondition(configuration.loops > 0 && configuration.connectionLimit >= configuration.loops, "at least one of each")
        let socket = try ListeningSocket(
            address: configuration.address, port: configuration.port, backlog: configuration.backlog)
        let replies = FixedReplies(retryAfterSeconds: configuration.retryAfterSeconds)
        var loops: [ServerLoop] = []
        for _ in 0..<configuration.loops {
            loops.append(
                try ServerLoop(
                    socket: try socket.duplicate(), configuration: configuration, handler: handler, replies: replies))
        }
        port = socket.port
        self.loops = loops
    }

    /// How many connections are open.
    public var connectionCount: Int { loops.reduce(0) { $0 + $1.connectionCount.load(ordering: .relaxed) } }

    /// Starts the threads, which run until `drain`; once only.
    public func start() throws(HTTPServerError) {
        for loop in loops { try loop.start() }
    }

    /// Sends what promises were finished with: one system call for each loop that has such answers, however many.
    public func wake() {
        for loop in loops { loop.inbox.ring() }
    }

    /// Starts, and returns when `drain` has ended.
    public func run() throws(HTTPServerError) {
        try start()
        for loop in loops { loop.join() }
    }

    /// Stops: accepts nobody new, lets requests end for at most `milliseconds`, answers those still resting 503, and returns
    /// when all threads have ended. Calling it again waits for the same end.
    public func drain(milliseconds: Int64 = 5_000) {
        for loop in loops { loop.drain(milliseconds: milliseconds) }
        for loop in loops { loop.join() }
    }
}
