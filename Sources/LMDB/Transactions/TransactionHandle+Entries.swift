internal import CLMDB

// MARK: - Encoding

extension TransactionHandle {
    @inlinable
    func encodeKey(_ key: borrowing some LMDBKey) {
        unsafe keyBuffer.pointee.removeAll(keepingCapacity: true)
        unsafe key.encode(into: &keyBuffer.pointee)
    }

    @inlinable
    func encodeValue(_ value: borrowing some LMDBValue) {
        unsafe valueBuffer.pointee.removeAll(keepingCapacity: true)
        unsafe value.encode(into: &valueBuffer.pointee)
    }
}

// MARK: - One entry

extension TransactionHandle {
    /// The value's bytes for the encoded key, valid until the next write or the transaction's end.
    @usableFromInline
    func find(_ table: TableReference) throws(LMDBError) -> UnsafeRawBufferPointer? {
        let transaction = unsafe open(table)
        try checkKey("get")
        var value = unsafe MDB_val()
        let code = unsafe keyBuffer.pointee.withUnsafeBytes { bytes in
            var key = unsafe MDB_val(lent: bytes)
            return unsafe mdb_get(transaction, table.index, &key, &value)
        }
        if code == MDB_NOTFOUND { return nil }
        try check(code, "get")
        return unsafe UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size)
    }

    /// Stores the encoded key and value.
    ///
    /// - Returns: `false` when the mode forbids overwriting and the key exists.
    @usableFromInline
    func store(_ table: TableReference, _ mode: PutMode) throws(LMDBError) -> Bool {
        let transaction = unsafe open(table)
        try checkSizes()
        let code = unsafe keyBuffer.pointee.withUnsafeBytes { keyBytes in
            unsafe valueBuffer.pointee.withUnsafeBytes { valueBytes in
                var key = unsafe MDB_val(lent: keyBytes)
                var value = unsafe MDB_val(lent: valueBytes)
                return unsafe mdb_put(transaction, table.index, &key, &value, mode.flags)
            }
        }
        if code == MDB_SUCCESS { return true }
        if code == MDB_KEYEXIST, mode == .insert { return false }
        try check(code, "put", detail: mode.detail(of: code))
        return true
    }

    /// Removes the encoded key.
    ///
    /// - Returns: `false` when there was none.
    @usableFromInline
    func remove(_ table: TableReference) throws(LMDBError) -> Bool {
        let transaction = unsafe open(table)
        checkNothingLent()
        try checkKey("del")
        let code = unsafe keyBuffer.pointee.withUnsafeBytes { bytes in
            var key = unsafe MDB_val(lent: bytes)
            return unsafe mdb_del(transaction, table.index, &key, nil)
        }
        if code == MDB_NOTFOUND { return false }
        try check(code, "del")
        return true
    }

    private func checkSizes() throws(LMDBError) {
        checkNothingLent()
        try checkKey("put")
        let size = unsafe valueBuffer.pointee.count
        guard size <= Environment.maximumValueSize else {
            throw LMDBError(
                operation: "put", code: MDB_BAD_VALSIZE,
                detail: "the value takes \(size) bytes, at most \(Environment.maximumValueSize) fit")
        }
    }

    func checkKey(_ operation: String) throws(LMDBError) {
        let size = unsafe keyBuffer.pointee.count
        guard size > 0, size <= Environment.maximumKeySize else {
            throw LMDBError(
                operation: operation, code: MDB_BAD_VALSIZE,
                detail: "the key takes \(size) bytes, 1 to \(Environment.maximumKeySize) are possible")
        }
    }

    /// Lent bytes lie in pages that a write may change or move.
    func checkNothingLent() {
        precondition(lentSpans == 0, "a write while bytes of the same transaction are lent to a closure")
    }
}

// MARK: - A whole table

extension TransactionHandle {
    /// The number of entries.
    @usableFromInline
    func entryCount(_ table: TableReference) throws(LMDBError) -> Int {
        var statistics = MDB_stat()
        try check(unsafe mdb_stat(open(table), table.index, &statistics), "stat")
        return statistics.ms_entries
    }

    /// Removes every entry.
    @usableFromInline
    func removeAll(_ table: TableReference) throws(LMDBError) {
        checkNothingLent()
        try check(unsafe mdb_drop(open(table), table.index, 0), "drop")
    }
}

extension MDB_val {
    /// A C view of bytes that are lent for one call; LMDB does not write through it.
    init(lent bytes: UnsafeRawBufferPointer) {
        unsafe self.init(mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress))
    }
}
