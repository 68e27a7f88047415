internal import LMDB

extension StorageError {
    /// Any error out of a transaction, in this room's terms.
    init(_ error: any Error, table: String = "") {
        switch error {
        case let error as StorageError: self = error
        case let error as RecordError: self = .damagedRecord(table: table, reason: error.reason)
        case let error as LMDBError where error.isDiskFull: self = .diskFull(error.description)
        case let error as LMDBError where error.isPanic || error.isCorrupt: self = .fatal(error.description)
        default: self = .database(String(describing: error))
        }
    }
}

/// Runs something that may throw anything and throws it on as this room's error.
func storing<Result: ~Copyable>(_ table: String = "", _ body: () throws -> Result) throws(StorageError) -> Result {
    do {
        return try body()
    } catch {
        throw StorageError(error, table: table)
    }
}
