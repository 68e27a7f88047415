internal import Glibc

/// The few calls on directories that the store needs.
enum Directory {
    /// Creates a directory that only its owner may enter; one that exists is left as it is.
    static func create(_ path: String, operation: String) throws(LMDBError) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw LMDBError(operation: operation, code: errno, detail: path)
        }
    }

    /// The bytes that an ordinary user may still write to the file system of a path.
    static func freeBytes(of path: String) -> UInt64? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }

    /// Flushes a file or a directory to the disk.
    static func flush(_ path: String, operation: String) throws(LMDBError) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(operation: operation, code: errno, detail: path) }
        defer { _ = Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LMDBError(operation: operation, code: errno, detail: path) }
    }
}
