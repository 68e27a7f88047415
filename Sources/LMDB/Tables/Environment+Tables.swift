internal import CLMDB

extension Environment {
    /// Opens a table, and creates it when it is missing.
    ///
    /// Open tables once, at the start, and keep them: not from inside a transaction. Every call with the same name gives the same table;
    /// the types are the caller's word, nothing in the file tells them.
    /// - Throws: `dbi_open` with `MDB_DBS_FULL` beyond ``Options/maximumTables``, with `MDB_NOTFOUND` for a missing table in a read-only store.
    public func table<Key, Value>(_ name: String, key: Key.Type, value: Value.Type) throws -> Table<Key, Value> {
        let index = try tables[name] ?? openTable(name)
        return Table(name: name, reference: TableReference(index: index, environment: handle.identity))
    }

    /// LMDB wants tables opened by one thread at a time: the writer's seat sees to that.
    private func openTable(_ name: String) throws -> UInt32 {
        let index =
            if options.isReadOnly {
                try writer.sitting { try read { transaction in try transaction.handle.openTableReading(name) } }
            } else {
                try write { transaction in try transaction.handle.openTable(name, flags: UInt32(MDB_CREATE)) }
            }
        tables.insert(name, index)
        return index
    }
}

extension TransactionHandle {
    /// Opens a named table; the index stays valid only if the transaction is committed.
    func openTable(_ name: String, flags: UInt32) throws(LMDBError) -> UInt32 {
        var index: UInt32 = 0
        try check(unsafe mdb_dbi_open(open(), name, flags, &index), "dbi_open", detail: name)
        return index
    }

    /// Opens a named table in a read transaction and ends that by a commit: a reset would close the table again.
    func openTableReading(_ name: String) throws(LMDBError) -> UInt32 {
        let index = try openTable(name, flags: 0)
        try commit()
        return index
    }
}
