internal import Synchronization

/// The one place to write from: a lock, who holds it, and the write transaction's reused handle.
final class WriterSeat: @unchecked Sendable {
    /// The handle of the write transaction; only the holder of the seat touches it.
    let transaction: TransactionHandle

    private let lock = Lock()
    private let owner = Atomic<UInt>(0)

    init(_ environment: EnvironmentHandle) {
        self.transaction = TransactionHandle(environment: environment)
    }

    /// Waits for the seat and takes it; a thread that sits there already is a programmer's error.
    func take() {
        let thread = currentThread()
        precondition(owner.load(ordering: .relaxed) != thread, "a write transaction inside of a write transaction")
        lock.take()
        owner.store(thread, ordering: .relaxed)
    }

    /// Leaves the seat.
    func leave() {
        owner.store(0, ordering: .relaxed)
        lock.leave()
    }

    /// Takes the seat for the duration of a closure.
    func sitting<Result>(_ body: () throws -> Result) rethrows -> Result {
        take()
        defer { leave() }
        return try body()
    }

    /// Whether a thread sits there.
    func isTaken(by thread: UInt) -> Bool {
        owner.load(ordering: .relaxed) == thread
    }
}
