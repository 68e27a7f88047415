import CMicroHTTPD
import Glibc
import Synchronization

/// Answers that other threads hand to a loop, and the bell that wakes it: an `eventfd`.
///
/// Putting an answer in rings nothing. `ring` makes one system call if something lies here that was not rung for, so a whole
/// batch of answers costs one.
final class Inbox: Sendable {
    /// An answer and whose it is.
    struct Delivery: Sendable {
        let response: HTTPResponse
        let connection: Connection
    }

    private struct State {
        var deliveries: [Delivery] = []
        var isRung = false
    }

    /// The bell's descriptor, readable once rung.
    let descriptor: Int32
    private let state = Mutex(State())

    init() throws(HTTPServerError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard descriptor >= 0 else { throw .system(code: errno, operation: "eventfd") }
    }

    deinit { close(descriptor) }

    func put(_ response: HTTPResponse, for connection: Connection) {
        state.withLock { $0.deliveries.append(Delivery(response: response, connection: connection)) }
    }

    /// Wakes the loop if answers wait, or in any case when `always`.
    func ring(always: Bool = false) {
        let isNeeded = state.withLock { state in
            defer { state.isRung = state.isRung || !state.deliveries.isEmpty }
            return always || (!state.isRung && !state.deliveries.isEmpty)
        }
        if isNeeded { _ = eventfd_write(descriptor, 1) }
    }

    /// Takes out what lies here; `spare` becomes the next empty list, so that no list is allocated twice.
    func take(into spare: inout [Delivery]) {
        state.withLock { state in
            swap(&state.deliveries, &spare)
            state.isRung = false
        }
    }

    /// Silences the bell; says how often it was rung since last time.
    @discardableResult
    func hush() -> UInt64 {
        var count: eventfd_t = 0
        return unsafe eventfd_read(descriptor, &count) == 0 ? count : 0
    }
}
