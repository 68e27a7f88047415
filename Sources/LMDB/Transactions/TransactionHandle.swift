internal import CLMDB
internal import Synchronization

/// What a transaction holds inside the room: the C transaction and the buffers that keys and values are encoded into.
///
/// Handles are reused from transaction to transaction, so that their buffers and LMDB's reader slots are. Outside of its
/// transaction a handle refuses every operation.
@safe
public final class TransactionHandle {
    /// The environment that the transaction is one of.
    let environment: EnvironmentHandle

    /// The C transaction while it runs.
    private(set) var running: OpaquePointer?

    /// The reset C transaction that a reader keeps between two leases, with its reader slot.
    private var resting: OpaquePointer?

    /// The thread that the transaction was lent to, and its place among the running readers.
    var owner: UInt = 0
    var place = 0

    /// Whether an operation of this transaction met the end of the map.
    private(set) var metFullMap = false

    /// The number of borrowed spans that closures are looking at; nothing may be written meanwhile.
    @usableFromInline var lentSpans = 0

    /// Where the key of the operation under way is encoded; beside the object, so that no access is checked for overlapping.
    @usableFromInline let keyBuffer: UnsafeMutablePointer<[UInt8]>

    /// Where the value of the operation under way is encoded.
    @usableFromInline let valueBuffer: UnsafeMutablePointer<[UInt8]>

    init(environment: EnvironmentHandle) {
        self.environment = environment
        unsafe keyBuffer = Self.buffer(capacity: 512)
        unsafe valueBuffer = Self.buffer(capacity: 1024)
    }

    deinit {
        if let resting = unsafe resting { unsafe mdb_txn_abort(resting) }
        unsafe keyBuffer.deinitialize(count: 1).deallocate()
        unsafe valueBuffer.deinitialize(count: 1).deallocate()
    }

    private static func buffer(capacity: Int) -> UnsafeMutablePointer<[UInt8]> {
        let buffer = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
        unsafe buffer.initialize(to: [])
        unsafe buffer.pointee.reserveCapacity(capacity)
        return unsafe buffer
    }

    /// The C transaction; ends the process when the handle is used outside of its closure, or with a foreign table.
    func open(_ table: TableReference) -> OpaquePointer {
        precondition(table.environment == environment.identity, "a table of another environment")
        return unsafe open()
    }

    /// The C transaction; ends the process when the handle is used outside of its closure.
    func open() -> OpaquePointer {
        guard let running = unsafe running else { preconditionFailure("a transaction used outside of its closure") }
        return unsafe running
    }

    /// Turns a code into an error unless it says success; remembers that the map was full.
    func check(_ code: Int32, _ operation: String, detail: @autoclosure () -> String? = nil) throws(LMDBError) {
        if code == MDB_SUCCESS { return }
        if code == MDB_MAP_FULL { metFullMap = true }
        throw environment.error(operation, code, detail: detail())
    }
}

// MARK: - Beginning and ending

extension TransactionHandle {
    /// Begins a read transaction, on the reader slot of the last one if there was one.
    ///
    /// LMDB reads the number of the last commit, T, and then copies the header of its parity. A reader that is held up between the two
    /// for more than a whole commit copies the header that T + 2 is just writing: it would see a transaction that is not flushed yet, the
    /// next reader would not, and the copy may be torn. T + 2 must have begun its commit in between, so that is looked at, and then
    /// the reader begins anew.
    func beginReading() throws(LMDBError) {
        while true {
            let before = environment.commitsBegun.load(ordering: .acquiring)
            try beginReadingOnce()
            atomicMemoryFence(ordering: .acquiring)
            if environment.commitsBegun.load(ordering: .relaxed) == before { return }
            endReading()
        }
    }

    private func beginReadingOnce() throws(LMDBError) {
        if let transaction = unsafe resting {
            let code = unsafe mdb_txn_renew(transaction)
            if code == MDB_SUCCESS {
                unsafe running = transaction
                unsafe resting = nil
                return
            }
            unsafe mdb_txn_abort(transaction)
            unsafe resting = nil
            if code != MDB_BAD_RSLOT { throw environment.error("txn_renew", code) }
        }
        unsafe running = try environment.begin(readOnly: true)
    }

    /// Ends a read transaction and keeps its slot for the next one.
    func endReading() {
        guard let transaction = unsafe running else { return }
        unsafe mdb_txn_reset(transaction)
        unsafe resting = transaction
        unsafe running = nil
    }

    /// Begins a write transaction.
    func beginWriting() throws(LMDBError) {
        metFullMap = false
        unsafe running = try environment.begin(readOnly: false)
    }

    /// Commits and flushes; the transaction is over even if that fails.
    func commit() throws(LMDBError) {
        let transaction = unsafe open()
        unsafe running = nil
        environment.commitsBegun.add(1, ordering: .sequentiallyConsistent)
        try check(unsafe mdb_txn_commit(transaction), "txn_commit")
    }

    /// Undoes everything.
    func abort() {
        guard let transaction = unsafe running else { return }
        unsafe running = nil
        unsafe mdb_txn_abort(transaction)
    }
}
