internal import CLMDB
internal import Glibc

/// What went wrong in the store: the operation, the C library's code with its name, and a sentence for a person.
///
/// Codes below zero are LMDB's own (`MDB_MAP_FULL` is -30792), codes above zero are those of `errno`. The room adds two kinds of
/// its own, both without a C code behind them: a stored value that cannot be read back (`undecodable`), and a refusal to open
/// the same directory twice (`alreadyOpen`).
public struct LMDBError: Error, Equatable, Sendable {
    /// The call that failed, in LMDB's words without the prefix: `put`, `txn_commit`, `env_open`.
    public let operation: String

    /// The C library's number; 0 when the error is the room's own.
    public let code: Int32

    /// The symbolic name of the code: `MDB_MAP_FULL`, `ENOSPC`, `UNDECODABLE`.
    public let name: String

    /// What it means, with the sizes, limits or paths concerned.
    public let message: String

    /// Whether the file system had no room for what was to be written.
    ///
    /// A full disk comes out of a commit as `ENOSPC` or, after a short write, as a bare `EIO`; the latter counts as a full disk when the
    /// file system had less than 1 MiB left at that moment. The store stays readable, and deleting works.
    public let isDiskFull: Bool

    /// An error of the C library.
    init(operation: String, code: Int32, detail: String? = nil, isDiskFull: Bool = false) {
        self.operation = operation
        self.code = code
        self.name = ErrorNames.name(of: code)
        let meaning = unsafe mdb_strerror(code).map { text in unsafe String(cString: text) } ?? "unknown error"
        self.message = detail.map { "\(meaning) (\($0))" } ?? meaning
        self.isDiskFull = isDiskFull || code == ENOSPC || code == EDQUOT
    }

    /// An error of the room itself.
    private init(operation: String, name: String, message: String) {
        self.operation = operation
        self.code = 0
        self.name = name
        self.message = message
        self.isDiskFull = false
    }

    /// Stored bytes that are not what their type says: to be thrown by `decode`.
    public static func undecodable(_ reason: String) -> LMDBError {
        LMDBError(operation: "decode", name: "UNDECODABLE", message: reason)
    }

    /// The directory is open in this process already; opening it again would drop the first one's file locks.
    static func alreadyOpen(_ path: String) -> LMDBError {
        LMDBError(operation: "env_open", name: "ALREADY_OPEN", message: "\(path) is open in this process already")
    }

    /// The transaction did not fit the map, and the map may not grow further.
    public var isMapFull: Bool { code == MDB_MAP_FULL }

    /// A write of the environment's header failed: nothing works any more until the process reopens the store.
    public var isPanic: Bool { code == MDB_PANIC }

    /// The file is damaged, or is not an LMDB file of this version.
    public var isCorrupt: Bool {
        code == MDB_CORRUPTED || code == MDB_PAGE_NOTFOUND || code == MDB_INVALID || code == MDB_VERSION_MISMATCH
    }

    /// A stored value could not be read back as the type it was asked as.
    public var isUndecodable: Bool { name == "UNDECODABLE" }

    /// The same directory is open in this process already.
    public var isAlreadyOpen: Bool { name == "ALREADY_OPEN" }
}

extension LMDBError: CustomStringConvertible {
    /// `txn_commit failed: ENOSPC (28): No space left on device`.
    public var description: String {
        code == 0 ? "\(operation) failed: \(name): \(message)" : "\(operation) failed: \(name) (\(code)): \(message)"
    }
}
