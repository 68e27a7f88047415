internal import Glibc

/// Keeps a second process from working on the same store: an advisory lock (flock(2)) on a file beside it, which the kernel lets
/// go when the process ends, however it ends.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock or says who cannot have it.
    init(directory: String) throws(StorageError) {
        let path = directory + "/vitrina.lock"
        // A directory that cannot be made shows in the file that cannot be made in it.
        unsafe mkdir(directory, 0o700)
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .database("cannot create \(path): \(Self.reason(errno))") }
        // Whoever throws from here on is deinitialised, which closes the file.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked(path: directory) }
    }

    deinit {
        if descriptor >= 0 { _ = close(descriptor) }
    }

    private static func reason(_ code: Int32) -> String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
