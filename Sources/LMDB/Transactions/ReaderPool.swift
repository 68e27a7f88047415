internal import Glibc

/// Read transactions that wait to be lent again, and the gate that all readers pass.
///
/// The gate is closed while the map is exchanged. Invariant: when `closeGate` returns, no read transaction is open and none
/// can begin until `openGate`. A thread that already reads may pass a closed gate, else it would wait for itself.
final class ReaderPool: @unchecked Sendable {
    private let environment: EnvironmentHandle
    private let lock = Lock()
    private let changed = Condition()
    private var idle: [TransactionHandle] = []
    private var running: [TransactionHandle] = []
    private var copies = 0
    private var isClosed = false

    init(_ environment: EnvironmentHandle) {
        self.environment = environment
    }

    /// Lends a begun read transaction to the calling thread, waiting for the gate.
    func lend() throws(LMDBError) -> TransactionHandle {
        let transaction = enter()
        do {
            try transaction.beginReading()
            return transaction
        } catch {
            giveBack(transaction)
            throw error
        }
    }

    private func enter() -> TransactionHandle {
        let thread = currentThread()
        lock.take()
        defer { lock.leave() }
        while isClosed, !running.contains(where: { $0.owner == thread }) { changed.wait(lock) }
        let transaction = idle.popLast() ?? TransactionHandle(environment: environment)
        transaction.owner = thread
        transaction.place = running.count
        running.append(transaction)
        return transaction
    }

    /// Ends a lent transaction and keeps it for the next reader.
    func giveBack(_ transaction: TransactionHandle) {
        transaction.endReading()
        lock.take()
        defer { lock.leave() }
        let last = running.removeLast()
        if last !== transaction {
            last.place = transaction.place
            running[transaction.place] = last
        }
        idle.append(transaction)
        if isClosed { changed.wakeAll() }
    }

    /// Whether a thread has a read transaction open.
    func hasReader(of thread: UInt) -> Bool {
        lock.take()
        defer { lock.leave() }
        return running.contains { $0.owner == thread }
    }
}

// MARK: - The gate

extension ReaderPool {
    /// Lets no reader in any more and waits for those inside to leave.
    func closeGate() {
        lock.take()
        defer { lock.leave() }
        isClosed = true
        while !running.isEmpty || copies > 0 { changed.wait(lock) }
    }

    /// Lets readers in again.
    func openGate() {
        lock.take()
        defer { lock.leave() }
        isClosed = false
        changed.wakeAll()
    }

    /// Keeps the gate from being closed while a hot copy reads the map.
    func copying<Result>(_ body: () throws(LMDBError) -> Result) throws(LMDBError) -> Result {
        lock.take()
        while isClosed { changed.wait(lock) }
        copies += 1
        lock.leave()
        defer {
            lock.take()
            copies -= 1
            changed.wakeAll()
            lock.leave()
        }
        return try body()
    }

    /// Whether a hot copy is running.
    var isCopying: Bool {
        lock.take()
        defer { lock.leave() }
        return copies > 0
    }
}
