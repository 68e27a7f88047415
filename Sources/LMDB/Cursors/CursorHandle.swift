internal import CLMDB

/// An open C cursor and the entry it stands on.
@safe
final class CursorHandle {
    /// Where to move.
    enum Move {
        case first, last, next, previous

        fileprivate var operation: MDB_cursor_op {
            switch self {
            case .first: MDB_FIRST
            case .last: MDB_LAST
            case .next: MDB_NEXT
            case .previous: MDB_PREV
            }
        }
    }

    private let transaction: TransactionHandle
    private var raw: OpaquePointer?

    /// The key and the value that the cursor stands on; beside the object, so that moving is not checked for overlapping access.
    private let current: UnsafeMutablePointer<MDB_val>

    init(_ table: TableReference, in transaction: TransactionHandle) throws(LMDBError) {
        self.transaction = transaction
        unsafe self.current = .allocate(capacity: 2)
        unsafe current.initialize(repeating: MDB_val(), count: 2)
        try transaction.check(unsafe mdb_cursor_open(transaction.open(table), table.index, &raw), "cursor_open")
    }

    deinit {
        unsafe current.deallocate()
    }

    /// Must be called before the transaction ends; afterwards the cursor refuses to move.
    func close() {
        if let raw = unsafe raw { unsafe mdb_cursor_close(raw) }
        unsafe raw = nil
    }

    /// The key that the cursor stands on, valid until the next write or move.
    var key: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: current[0].mv_data, count: current[0].mv_size)
    }

    /// The value that the cursor stands on, valid until the next write or move.
    var value: UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: current[1].mv_data, count: current[1].mv_size)
    }

    /// Moves by one entry or to an end.
    ///
    /// - Returns: `false` when there is no entry.
    func move(_ move: Move) throws(LMDBError) -> Bool {
        try found(unsafe mdb_cursor_get(open(), current, current + 1, move.operation))
    }

    /// Moves to the first key that is not below the given bytes.
    ///
    /// - Returns: `false` when there is none.
    func seek(_ bytes: [UInt8]) throws(LMDBError) -> Bool {
        let cursor = unsafe open()
        if bytes.isEmpty { return try move(.first) }
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe current[0] = MDB_val(lent: bytes)
            return unsafe mdb_cursor_get(cursor, current, current + 1, MDB_SET_RANGE)
        }
        return try found(code)
    }

    /// Removes the entry that the cursor stands on; `move(.next)` then goes to the one behind it.
    func remove() throws(LMDBError) {
        try transaction.check(unsafe mdb_cursor_del(open(), 0), "cursor_del")
    }

    private func found(_ code: Int32) throws(LMDBError) -> Bool {
        if code == MDB_SUCCESS { return true }
        if code == MDB_NOTFOUND { return false }
        try transaction.check(code, "cursor_get")
        return false
    }

    private func open() -> OpaquePointer {
        guard let raw = unsafe raw else { preconditionFailure("a cursor used outside of its closure") }
        return unsafe raw
    }
}
