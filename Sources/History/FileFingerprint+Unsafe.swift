import Compression
import Glibc

extension FileFingerprint {
    /// The fingerprint of the file at a path.
    public init(path: String) throws(HistoryError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(code: errno, operation: "open", path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .file(code: errno, operation: "fstat", path: path) }
        let size = Int(status.st_size)
        var checksum = CRC32.checksum(of: try Self.bytes(descriptor, at: 0, path))
        if size > Self.sample {
            checksum = CRC32.checksum(of: try Self.bytes(descriptor, at: size - Self.sample, path), continuing: checksum)
        }
        self.init(size: size, checksum: checksum)
    }

    /// Up to a mebibyte from an offset on.
    private static func bytes(_ descriptor: Int32, at offset: Int, _ path: String) throws(HistoryError) -> [UInt8] {
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: sample) { buffer, count in
            while count < sample {
                let read = unsafe pread(descriptor, buffer.baseAddress.map { unsafe $0 + count }, sample - count, offset + count)
                if read < 0 && errno == EINTR { continue }
                if read < 0 { code = errno }
                guard read > 0 else { return }
                count += read
            }
        }
        guard code == 0 else { throw .file(code: code, operation: "pread", path: path) }
        return bytes
    }
}
