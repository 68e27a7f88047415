internal import Glibc

extension Environment {
    /// Copies the store as it is now into another directory while reading and writing go on, and flushes the copy.
    ///
    /// The directory is created when it is missing and must be empty. A copy holds a view of the store, so the file grows meanwhile by what
    /// is written meanwhile; and it keeps the map from growing, so a write that fills the map waits for it. When the copy fails, what it
    /// left in the directory is the caller's to remove.
    /// - Parameters:
    ///   - directory: Where to; the copy is a store itself.
    ///   - compacting: Leaves free pages out, for a smaller copy at the price of more work.
    /// - Throws: `env_copy` with `EEXIST` when there is a copy already, ``LMDBError/isDiskFull`` when there is no room.
    public func copy(to directory: String, compacting: Bool) throws(LMDBError) {
        precondition(!writer.isTaken(by: currentThread()), "a hot copy inside of a write transaction")
        try Directory.create(directory, operation: "env_copy")
        try readers.copying { () throws(LMDBError) in
            try handle.copy(to: directory, compacting: compacting)
        }
        try Directory.flush(directory + "/data.mdb", operation: "env_copy")
        try Directory.flush(directory, operation: "env_copy")
        try Directory.flush(directory + "/..", operation: "env_copy")
    }
}
