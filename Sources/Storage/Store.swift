public import Commerce
internal import LMDB
internal import Synchronization

/// The shop's memory on disk: the event log, what folds out of it, and the catalogue.
///
/// The log is the truth. `append` flushes events to it; `fold` applies them to the hot state; `flush` writes the hot state in bulk together
/// with the watermark, the last event that it covers. After a crash, opening replays the log from the watermark.
public final class Store: Sendable {
    /// How a store is opened.
    public struct Configuration: Sendable {
        /// The directory; created when missing, its parent must exist.
        public var directory: String
        /// About how many profiles stay in memory once they are on disk.
        public var profileCapacity: Int
        /// Commits without flushing. **Never for a real shop**: the control run of the crash tests needs it.
        public var neverFlushesDisk: Bool

        /// A store in a directory.
        public init(directory: String, profileCapacity: Int = 50_000, neverFlushesDisk: Bool = false) {
            self.directory = directory
            self.profileCapacity = profileCapacity
            self.neverFlushesDisk = neverFlushesDisk
        }
    }

    let environment: Environment
    let schema: Schema
    let folds: Folds
    /// The last events of the log, in memory and on disk.
    let head: Mutex<LogHead>
    /// Whether folding broke off in the middle, so that the hot state is no longer what the log says.
    let isTorn = Atomic(false)
    /// Whoever was erased and is not taken in again.
    let suppression: Suppression
    /// Movements between segments that are not on disk yet.
    let pendingMovements: PendingMovements
    private let lock: StoreLock

    /// Opens a store, migrates it if it is of an older schema, and replays what a crash left unfolded.
    public init(_ configuration: Configuration) throws(StorageError) {
        // Nothing is written, not even an empty table, before the store is known to be ours alone and of a schema that we know.
        lock = try StoreLock(directory: configuration.directory)
        let creation = CreationMark(directory: configuration.directory)
        try creation.beginIfNeeded()
        let environment = try Self.open(configuration)
        self.environment = environment
        try Migrator.refuseNewer(in: environment)
        let schema = try storing { try Schema(in: environment) }
        self.schema = schema
        try Migrator.run(in: environment, schema: schema)
        try creation.end()
        folds = Folds(
            profileCapacity: configuration.profileCapacity, source: StoredPeople(environment: environment, schema: schema))
        suppression = try Suppression.read(from: environment, schema)
        pendingMovements = PendingMovements(after: try Self.lastMovement(in: environment, schema))
        head = Mutex(try LogHead.read(from: environment, schema: schema))
        try loadCounters()
        try replay()
    }

    /// The directory.
    public var directory: String { environment.path }

    /// The last event of the log; `.zero` when it is empty.
    public var lastEventID: EventID { head.withLock { $0.lastID } }

    /// The last event that the folded state on disk covers.
    public var watermark: EventID { head.withLock { $0.watermark } }

    private static func open(_ configuration: Configuration) throws(StorageError) -> Environment {
        var options = Environment.Options()
        options.maximumTables = Schema.maximumTables
        options.noSync = configuration.neverFlushesDisk
        do {
            return try Environment(path: configuration.directory, options: options)
        } catch let error where error.isAlreadyOpen {
            throw .locked(path: configuration.directory)
        } catch {
            throw StorageError(error)
        }
    }

    /// Reads with this room's errors.
    func read<Result: ~Copyable>(
        _ table: String = "", _ body: (borrowing ReadTransaction) throws -> Result
    ) throws(StorageError) -> Result {
        try storing(table) { try environment.read(body) }
    }

    /// Writes with this room's errors.
    func write<Result: ~Copyable>(
        _ table: String = "", _ body: (borrowing WriteTransaction) throws -> Result
    ) throws(StorageError) -> Result {
        try storing(table) { try environment.write(body) }
    }
}
