/// A store: one directory with an LMDB file, opened once in a process and used from all its threads.
///
/// Any number of readers and one writer work at the same time and never wait for each other. Transactions are lent to synchronous
/// closures; what a closure returns is its caller's, nothing that it borrows is.
///
/// The store is closed when its last reference goes away.
public final class Environment: Sendable {
    /// The number of bytes that a key can take at most.
    public static let maximumKeySize = 511

    /// The number of bytes that a value can take at most.
    public static let maximumValueSize = 0xFFFF_FFFF

    /// How the environment was opened.
    public let options: Options

    /// The directory.
    public var path: String { handle.path }

    let handle: EnvironmentHandle
    let readers: ReaderPool
    let writer: WriterSeat
    let tables = OpenTables()

    /// Opens the store in a directory, and creates both when they are missing (the directory with mode 0700, its parent must exist).
    ///
    /// - Throws: `env_open` with the code of the C library, or ``LMDBError/isAlreadyOpen``.
    public init(path: String, options: Options = Options()) throws(LMDBError) {
        self.options = options
        self.handle = try EnvironmentHandle(path: path, options: options)
        self.readers = ReaderPool(handle)
        self.writer = WriterSeat(handle)
        if !options.isReadOnly { _ = try handle.checkReaders() }
    }

    /// Runs a closure with a view of the store as of now.
    ///
    /// Inside, no write transaction may be begun (the map could not grow then).
    /// - Throws: What the closure throws; `txn_begin` with `MDB_READERS_FULL` when too many read at once.
    public func read<Result: ~Copyable>(_ body: (borrowing ReadTransaction) throws -> Result) throws -> Result {
        let reader = try beginReading()
        defer { readers.giveBack(reader) }
        return try body(ReadTransaction(handle: reader))
    }

    /// Runs a closure with the only write transaction, waiting for the one before; commits and flushes when it returns.
    ///
    /// When the closure throws, nothing is changed. When the map is full, everything is undone, the map doubled and the closure run
    /// again: it must bear that, so let effects on anything else wait until `write` has returned.
    /// - Throws: What the closure throws, or what the commit meets; in both cases the store is as it was.
    public func write<Result: ~Copyable>(_ body: (borrowing WriteTransaction) throws -> Result) throws -> Result {
        precondition(!readers.hasReader(of: currentThread()), "a write transaction inside of a read transaction")
        writer.take()
        defer { writer.leave() }
        try growIfCrowded()
        return try attemptUntilItFits(body)
    }

    private func attemptUntilItFits<Result: ~Copyable>(
        _ body: (borrowing WriteTransaction) throws -> Result
    ) throws -> Result {
        do {
            return try attempt(body)
        } catch {
            guard writer.transaction.metFullMap, try growAfterFullMap() else { throw error }
            return try attemptUntilItFits(body)
        }
    }

    private func attempt<Result: ~Copyable>(_ body: (borrowing WriteTransaction) throws -> Result) throws -> Result {
        let transaction = writer.transaction
        try beginWriting()
        defer { transaction.abort() }
        let result = try body(WriteTransaction(handle: transaction))
        try transaction.commit()
        return result
    }

    private func beginWriting() throws(LMDBError) {
        do {
            try writer.transaction.beginWriting()
        } catch  where error.code == LMDBError.mapResized {
            try adoptMapSize()
            try writer.transaction.beginWriting()
        }
    }

    private func beginReading() throws(LMDBError) -> TransactionHandle {
        do {
            return try readers.lend()
        } catch  where error.code == LMDBError.mapResized {
            try adoptMapSizeForReading()
        } catch  where error.code == LMDBError.readersFull {
            _ = try handle.checkReaders()
        }
        return try readers.lend()
    }
}
