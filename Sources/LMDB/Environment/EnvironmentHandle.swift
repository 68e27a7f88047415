internal import CLMDB
internal import Glibc
internal import Synchronization

/// An open C environment, and what the room knows about it.
@safe
final class EnvironmentHandle: @unchecked Sendable {
    /// The directory.
    let path: String

    /// A number that no other environment of this process has had.
    let identity: UInt64

    /// The size of a page in bytes.
    let pageSize: Int

    /// How many commits this process has begun; see ``TransactionHandle/beginReading()``.
    let commitsBegun = Atomic<UInt64>(0)

    private let raw: OpaquePointer
    private let directory: OpenDirectory

    /// Opens the environment and claims its directory for this process.
    init(path: String, options: Environment.Options) throws(LMDBError) {
        self.path = path
        if !options.isReadOnly { try Directory.create(path, operation: "env_open") }
        let directory = try OpenDirectory(path, operation: "env_open")
        self.directory = directory
        guard let identity = OpenEnvironments.shared.claim(directory.identity) else { throw .alreadyOpen(path) }
        self.identity = identity
        do {
            unsafe self.raw = try Self.opened(path, options)
        } catch {
            OpenEnvironments.shared.release(directory.identity)
            throw error
        }
        var statistics = MDB_stat()
        unsafe mdb_env_stat(raw, &statistics)
        self.pageSize = Int(statistics.ms_psize)
    }

    deinit {
        unsafe mdb_env_close(raw)
        OpenEnvironments.shared.release(directory.identity)
    }

    /// NOTLS ties a reader's slot to its transaction instead of its thread, so that readers can be pooled.
    private static func opened(_ path: String, _ options: Environment.Options) throws(LMDBError) -> OpaquePointer {
        var created: OpaquePointer?
        let code = unsafe mdb_env_create(&created)
        guard code == MDB_SUCCESS, let raw = unsafe created else { throw LMDBError(operation: "env_create", code: code) }
        do {
            try check(unsafe mdb_env_set_maxdbs(raw, UInt32(options.maximumTables)), "env_set_maxdbs")
            try check(unsafe mdb_env_set_maxreaders(raw, UInt32(options.maximumReaders)), "env_set_maxreaders")
            try check(unsafe mdb_env_set_mapsize(raw, options.initialMapSize), "env_set_mapsize")
            var flags = UInt32(MDB_NOTLS)
            if options.noSync { flags |= UInt32(MDB_NOSYNC) }
            if options.isReadOnly { flags |= UInt32(MDB_RDONLY) }
            try check(unsafe mdb_env_open(raw, path, flags, 0o600), "env_open", path)
        } catch {
            unsafe mdb_env_close(raw)
            throw error
        }
        return unsafe raw
    }

    private static func check(_ code: Int32, _ operation: String, _ detail: String? = nil) throws(LMDBError) {
        if code != MDB_SUCCESS { throw LMDBError(operation: operation, code: code, detail: detail) }
    }

    /// An error with what the file system says about it.
    func error(_ operation: String, _ code: Int32, detail: String? = nil) -> LMDBError {
        let isDiskFull = code == EIO && Directory.freeBytes(of: path).map { $0 < 1 << 20 } == true
        return LMDBError(operation: operation, code: code, detail: detail, isDiskFull: isDiskFull)
    }

    /// Turns a code into an error unless it says success.
    func check(_ code: Int32, _ operation: String, detail: String? = nil) throws(LMDBError) {
        if code != MDB_SUCCESS { throw error(operation, code, detail: detail) }
    }
}

// MARK: - Calls on the C environment

extension EnvironmentHandle {
    /// Begins a transaction.
    func begin(readOnly: Bool) throws(LMDBError) -> OpaquePointer {
        var transaction: OpaquePointer?
        let code = unsafe mdb_txn_begin(raw, nil, readOnly ? UInt32(MDB_RDONLY) : 0, &transaction)
        guard code == MDB_SUCCESS, let transaction = unsafe transaction else { throw error("txn_begin", code) }
        return unsafe transaction
    }

    /// The size of the map, the last used page, the last transaction and the reader slots.
    func information() -> MDB_envinfo {
        var information = unsafe MDB_envinfo()
        unsafe mdb_env_info(raw, &information)
        return unsafe information
    }

    /// The size of the map in bytes.
    var mapSize: Int { unsafe information().me_mapsize }

    /// The bytes up to the last page ever used; freed pages among them are used again before this grows.
    var usedBytes: Int { unsafe (information().me_last_pgno + 1) * pageSize }

    /// Maps anew, at a new size or, with 0, at the size that another process has given the map.
    ///
    /// The caller sees to it that no transaction is open: the old map goes away.
    func setMapSize(_ size: Int) throws(LMDBError) {
        try check(unsafe mdb_env_set_mapsize(raw, size), "env_set_mapsize", detail: "\(size) bytes")
    }

    /// Frees the slots of readers whose process is gone.
    func checkReaders() throws(LMDBError) -> Int {
        var dead: Int32 = 0
        try check(unsafe mdb_reader_check(raw, &dead), "reader_check")
        return Int(dead)
    }

    /// The transactions that readers of all processes look at, one for each busy slot.
    func readerTransactions() throws(LMDBError) -> [UInt64] {
        var lines: [String] = []
        let code = unsafe withUnsafeMutablePointer(to: &lines) { lines in unsafe mdb_reader_list(raw, collectLine, lines) }
        if code < 0 { try check(code, "reader_list") }
        return lines.compactMap { line in
            line.split(separator: " ").last.flatMap { UInt64($0.filter { !$0.isNewline }) }
        }
    }

    /// Copies the environment into an empty directory.
    func copy(to directory: String, compacting: Bool) throws(LMDBError) {
        let flags = compacting ? UInt32(MDB_CP_COMPACT) : 0
        try check(unsafe mdb_env_copy2(raw, directory, flags), "env_copy", detail: directory)
    }
}

/// Gathers the lines of `mdb_reader_list` in the array that the context points to.
private func collectLine(_ line: UnsafePointer<CChar>?, _ context: UnsafeMutableRawPointer?) -> Int32 {
    guard let line = unsafe line, let context = unsafe context else { return -1 }
    unsafe context.assumingMemoryBound(to: [String].self).pointee.append(String(cString: line))
    return 0
}
