import CMicroHTTPD
import Glibc
import Synchronization

/// One thread with one libmicrohttpd daemon: it waits for the daemon's sockets and for the inbox's bell, then lets the
/// daemon do what is possible without waiting.
///
/// Everything but `inbox`, `connectionCount`, `drain` and `join` belongs to the loop's thread.
@safe final class ServerLoop: @unchecked Sendable {
    /// Answers from other threads.
    let inbox: Inbox
    let configuration: HTTPServer.Configuration
    let handler: any HTTPHandler
    let replies: FixedReplies
    /// The number of `connections`, for other threads.
    let connectionCount = Atomic(0)

    /// Whether the library is one whose parser needs `HeadLayout`'s help: 1.0 brought a strict one, with buffers of its own kind.
    let checksLayout = unsafe String(cString: MHD_get_version()).hasPrefix("0.")

    /// The configured clock, read once a turn.
    var now: Int64
    /// All open connections, in no order; each knows its place.
    var connections: [Connection] = []
    /// Resting requests.
    var waiting = WaitingLine()
    /// Whether nobody new is accepted.
    var isDraining = false
    /// Whether requests that still come are answered 503.
    var isStopping = false

    private var daemon: OpaquePointer?
    private var log: ComplaintLog
    private var hasResumed = false
    private var nextSweep: Int64 = 0
    private var listener: Int32 = -1
    private let drainDeadline = Atomic<Int64>(.max)
    private let isAskedToDrain = Atomic(false)
    private let isStarted = Atomic(false)
    private let end = Latch()

    init(
        socket: Int32, configuration: HTTPServer.Configuration, handler: any HTTPHandler, replies: FixedReplies
    ) throws(HTTPServerError) {
        inbox = try Inbox()
        self.configuration = configuration
        self.handler = handler
        self.replies = replies
        now = configuration.clock()
        log = ComplaintLog(configuration.log)
        var options = unsafe DaemonOptions(socket: socket, loop: self, configuration: configuration).items
        // 8192 alone permits resting connections without the library's own wake-up channel: the inbox's bell replaces it.
        let flags =
            MHD_USE_EPOLL.rawValue | MHD_USE_ERROR_LOG.rawValue
            | (MHD_ALLOW_SUSPEND_RESUME.rawValue & ~MHD_USE_ITC.rawValue)
        unsafe daemon = unsafe vitrina_start_daemon(flags, answerRequest, Unmanaged.passUnretained(self).toOpaque(), &options)
        guard unsafe daemon != nil else {
            close(socket)
            throw .library(operation: "MHD_start_daemon")
        }
    }

    deinit { stopDaemon() }

    /// Starts the thread; a second start is a programmer's error.
    func start() throws(HTTPServerError) {
        precondition(!isStarted.exchange(true, ordering: .relaxed), "a server starts once")
        do throws(HTTPServerError) {
            try LoopThread.start { [self] in
                run()
                end.open()
            }
        } catch {
            end.open()
            throw error
        }
    }

    /// Asks the thread to end within `milliseconds`.
    func drain(milliseconds: Int64) {
        let deadline = HTTPServer.monotonicMilliseconds() + milliseconds
        drainDeadline.min(deadline, ordering: .relaxed)
        isAskedToDrain.store(true, ordering: .releasing)
        inbox.ring(always: true)
    }

    /// Returns when the thread has ended, at once when it never started.
    func join() { if isStarted.load(ordering: .acquiring) { end.wait() } }

    /// Notes a complaint of the library.
    func complain(_ text: String) { log.add(text, at: now) }

    private func run() {
        now = configuration.clock()
        while !isFinished() { turn() }
        releaseAll()
        stopDaemon()
        // Answers that came too late to be sent hold the inbox, as it holds them.
        _ = inbox.take()
    }

    private func turn() {
        deliver()
        waitForWork()
        now = configuration.clock()
        deliver()
        hasResumed = false
        _ = unsafe MHD_run(daemon)
        for connection in waiting.overdue(at: now) { resume(connection, with: replies.late) }
        if now >= nextSweep {
            sweep()
            nextSweep = now + ServerLoop.sweepMilliseconds
        }
    }

    /// Sleeps until a socket is ready, the bell rings, or something is due.
    private func waitForWork() {
        let none = Int16(0)
        var descriptors = unsafe (
            pollfd(fd: vitrina_epoll_descriptor(daemon), events: Int16(POLLIN), revents: none),
            pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: none)
        )
        let timeout = self.timeout()
        unsafe withUnsafeMutableBytes(of: &descriptors) { bytes in
            _ = unsafe poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 2, timeout)
        }
        if descriptors.1.revents != 0 { inbox.hush() }
    }

    /// How long the loop may sleep, in milliseconds; -1 is until something happens.
    private func timeout() -> Int32 {
        if hasResumed { return 0 }
        var limit: Int64 = .max
        var library: UInt64 = 0
        if unsafe MHD_get_timeout(daemon, &library) == .YES { limit = Int64(clamping: library) }
        if let deadline = waiting.nextDeadline() { limit = min(limit, max(0, deadline - now)) }
        if !connections.isEmpty || isDraining { limit = min(limit, ServerLoop.sweepMilliseconds) }
        return limit == .max ? -1 : Int32(clamping: limit)
    }

    /// Hands the inbox's answers to their connections.
    private func deliver() {
        for reply in inbox.take() {
            if let connection = reply.connection, let response = reply.response { resume(connection, with: response) }
        }
    }

    /// Lets a resting connection go on with `response`.
    func resume(_ connection: Connection, with response: HTTPResponse) {
        guard connection.phase == .waiting else { return }
        connection.response = response
        connection.phase = .ready
        hasResumed = true
        unsafe MHD_resume_connection(connection.handle)
    }

    /// Advances a shutdown that was asked for; true when the thread may end.
    private func isFinished() -> Bool {
        guard isAskedToDrain.load(ordering: .acquiring) else { return false }
        if !isDraining { beginDraining() }
        if connections.isEmpty { return true }
        let left = drainDeadline.load(ordering: .relaxed) - HTTPServer.monotonicMilliseconds()
        if left <= 0, !isStopping { releaseAll() }
        // A last moment for the 503s of those who were still resting.
        return left <= -ServerLoop.sweepMilliseconds
    }

    private func beginDraining() {
        isDraining = true
        listener = unsafe MHD_quiesce_daemon(daemon)
        for connection in connections where connection.phase == .idle { hangUp(connection) }
    }

    /// Answers everybody who still rests.
    private func releaseAll() {
        isStopping = true
        _ = waiting.overdue(at: .max)
        for connection in connections { resume(connection, with: replies.stopping) }
    }

    private func stopDaemon() {
        guard let running = unsafe daemon else { return }
        unsafe daemon = nil
        unsafe MHD_stop_daemon(running)
        if listener >= 0 { close(listener) }
        listener = -1
    }
}
