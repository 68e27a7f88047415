/// What can go wrong between a service and the disk.
public enum StorageError: Error, Sendable, CustomStringConvertible {
    /// A stored value that is not what its table holds: cut, with a wrong checksum, or of an unknown version.
    case damagedRecord(table: String, reason: String)
    /// The store was written by a newer Vitrina than this one.
    case newerSchema(found: UInt32, known: UInt32)
    /// Another process has the store open, or this one has it open already.
    case locked(path: String)
    /// The disk is full or does not take the write.
    case diskFull(String)
    /// The database cannot go on and must be opened anew.
    case fatal(String)
    /// Anything else that the database reports: operation, code and name.
    case database(String)

    /// The error in words, for logs and answers.
    public var description: String {
        switch self {
        case .damagedRecord(let table, let reason): "damaged record in table \(table): \(reason)"
        case .newerSchema(let found, let known): "the store has schema \(found), this version knows up to \(known)"
        case .locked(let path): "the store is open already, in this process or another: \(path)"
        case .diskFull(let text): "the disk is full: \(text)"
        case .fatal(let text): "the database cannot go on: \(text)"
        case .database(let text): "database: \(text)"
        }
    }
}
