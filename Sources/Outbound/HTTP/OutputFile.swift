import Glibc

/// A file being written; removed again unless it is given its final name.
@safe final class OutputFile {
    private(set) var bytes = 0
    /// Whether more came than permitted.
    private(set) var isTooLarge = false
    /// `errno` of a write that failed.
    private(set) var failure: Int32 = 0

    let path: String
    let limit: Int
    private let descriptor: Int32
    private var isKept = false

    init(path: String, limit: Int) throws(OutboundError) {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .file(code: errno, operation: "open", path: path) }
        self.path = path
        self.limit = limit
    }

    deinit {
        close(descriptor)
        if !isKept { unsafe unlink(path) }
    }

    /// Writes on; false if that is too much or fails.
    func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard piece.count <= limit - bytes else {
            isTooLarge = true
            return false
        }
        var written = 0
        while written < piece.count {
            let count = unsafe write(descriptor, piece.baseAddress.map { unsafe $0 + written }, piece.count - written)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                failure = errno
                return false
            }
            written += count
        }
        bytes += written
        return true
    }

    /// Gives the file its final name, over one that has it.
    func rename(to final: String) throws(OutboundError) {
        guard unsafe Glibc.rename(path, final) == 0 else { throw .file(code: errno, operation: "rename", path: final) }
        isKept = true
    }
}
