internal import CLMDB

/// How an entry is stored.
@usableFromInline
enum PutMode {
    /// Replacing what is there.
    case replace
    /// Only if the key is new.
    case insert
    /// Behind the table's greatest key.
    case append

    var flags: UInt32 {
        switch self {
        case .replace: 0
        case .insert: UInt32(MDB_NOOVERWRITE)
        case .append: UInt32(MDB_APPEND)
        }
    }

    func detail(of code: Int32) -> String? {
        self == .append && code == MDB_KEYEXIST ? "an appended key must be greater than every key of the table" : nil
    }
}
