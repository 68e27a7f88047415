internal import Glibc
internal import Storage

/// Puts a file in the place of another at once: rename(2).
enum FileReplacement {
    /// Whoever opens `old` finds the one or the other, whole.
    static func put(_ fresh: String, inPlaceOf old: String) throws {
        guard unsafe rename(fresh, old) == 0 else { throw StorageError.database("cannot rename \(fresh): errno \(errno)") }
    }
}
