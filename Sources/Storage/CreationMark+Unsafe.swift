internal import Glibc

/// A file that stands in a store's directory from before its first byte until the empty store is safe on disk.
///
/// A power cut in between can leave a database file without a sound header, which would refuse to open for ever. Nothing was acknowledged by
/// then, so whoever finds the mark removes the half-made files and begins anew.
struct CreationMark {
    private let directory: String

    init(directory: String) {
        self.directory = directory
    }

    /// Begins a store where there is none, or where the last beginning was cut off; does nothing for one that exists. The store's lock is held.
    func beginIfNeeded() throws(StorageError) {
        if exists(path) {
            for name in ["data.mdb", "lock.mdb"] { unsafe unlink(directory + "/" + name) }
        } else if exists(directory + "/data.mdb") {
            return
        }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("create", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("flush", path) }
        try flushDirectory()
    }

    /// Notes that the store is whole.
    func end() throws(StorageError) {
        guard exists(path) else { return }
        guard unsafe unlink(path) == 0 else { throw failure("remove", path) }
        try flushDirectory()
    }

    private var path: String { directory + "/creating" }

    private func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    private func flushDirectory() throws(StorageError) {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("flush", directory) }
    }

    private func failure(_ operation: String, _ path: String) -> StorageError {
        .database("cannot \(operation) \(path): errno \(errno)")
    }
}
