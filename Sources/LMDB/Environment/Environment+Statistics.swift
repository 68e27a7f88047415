internal import CLMDB

extension Environment {
    /// What the store takes up and who reads it.
    public struct Statistics: Sendable, Equatable {
        /// The size of the map in bytes.
        public var mapSize: Int
        /// The bytes up to the last page ever used: about the length of the file.
        public var usedBytes: Int
        /// The size of a page in bytes.
        public var pageSize: Int
        /// The number of pages that were freed and wait to be used again.
        public var freePages: Int
        /// The number of the last committed transaction.
        public var lastTransaction: UInt64
        /// The number of open read transactions in all processes.
        public var readers: Int
        /// How many transactions the oldest open read transaction lies behind the last one; 0 without readers.
        public var oldestReaderLag: UInt64
        /// The entries of each table that was opened in this process.
        public var entries: [String: Int]
    }

    /// Looks at the store; takes time in proportion to its list of free pages.
    public func statistics() throws -> Statistics {
        let seen = try handle.readerTransactions()
        let information = unsafe handle.information()
        let last = unsafe UInt64(information.me_last_txnid)
        return try read { transaction in
            Statistics(
                mapSize: unsafe information.me_mapsize,
                usedBytes: handle.usedBytes,
                pageSize: handle.pageSize,
                freePages: try transaction.handle.freePages(),
                lastTransaction: last,
                readers: seen.count,
                oldestReaderLag: seen.min().map { last > $0 ? last - $0 : 0 } ?? 0,
                entries: try tables.all.mapValues { index in
                    try transaction.handle.entryCount(TableReference(index: index, environment: handle.identity))
                })
        }
    }

    /// Frees the slots of readers whose process was killed, so that the pages they looked at can be used again; for every minute or so.
    ///
    /// - Returns: The number of slots freed.
    public func checkStaleReaders() throws(LMDBError) -> Int {
        try handle.checkReaders()
    }
}

extension TransactionHandle {
    /// The pages in LMDB's table of free pages (number 0): each value is a list of page numbers that begins with its length.
    func freePages() throws(LMDBError) -> Int {
        let cursor = try CursorHandle(TableReference(index: 0, environment: environment.identity), in: self)
        defer { cursor.close() }
        var pages = 0
        var found = try cursor.move(.first)
        while found {
            pages += unsafe cursor.value.loadUnaligned(as: Int.self)
            found = try cursor.move(.next)
        }
        return pages
    }
}
