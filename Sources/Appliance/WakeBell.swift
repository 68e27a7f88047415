internal import HTTPServing
internal import Synchronization

/// How the writer wakes the server, which is made after it.
final class WakeBell: Sendable {
    private let server = Mutex<HTTPServer?>(nil)

    /// Says whom to wake.
    func hang(on server: HTTPServer) {
        self.server.withLock { $0 = server }
    }

    /// Wakes the server's loops, once for a whole batch of answers.
    func ring() {
        server.withLock { $0 }?.wake()
    }
}
