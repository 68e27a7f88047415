internal import Glibc

/// Which directory it is, whatever path leads to it.
struct DirectoryIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
}

/// A directory that is held open, so that its inode keeps belonging to it even when it is removed.
final class OpenDirectory: Sendable {
    /// The directory's device and inode.
    let identity: DirectoryIdentity

    private let descriptor: Int32

    init(_ path: String, operation: String) throws(LMDBError) {
        descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(operation: operation, code: errno, detail: path) }
        var status = stat()
        let code = unsafe fstat(descriptor, &status) == 0 ? 0 : errno
        identity = DirectoryIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        if code != 0 { throw LMDBError(operation: operation, code: code, detail: path) }
    }

    deinit {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
    }
}
