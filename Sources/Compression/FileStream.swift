import Glibc

/// The bytes of a file from front to back; a gzip file (magic 1f 8b) is unpacked on the way.
@safe public final class FileStream {
    /// The most bytes that one call of the system reads.
    public static let blockSize = 256 << 10

    /// The file's path.
    public let path: String

    /// The file's length in bytes as it lies on the disk, compressed or not; 0 for a pipe.
    public let size: Int

    /// How many of the file's own bytes have been read, for a progress bar beside `size`.
    public private(set) var position = 0

    /// Whether the file is gzip.
    public var isCompressed: Bool { inflater != nil }

    private let descriptor: Int32
    private let block: UnsafeMutableRawPointer
    private let unpacked: UnsafeMutableRawPointer
    private var pending = 0..<0
    private var inflater: Inflater?

    /// Opens the file at `path`; `limits` bound what a gzip file may unpack to.
    public init(path: String, limits: UnpackLimits = .none) throws(CompressionError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(code: errno, operation: "open", path: path) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .file(code: code, operation: "fstat", path: path)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(status.st_size)
        unsafe block = .allocate(byteCount: FileStream.blockSize, alignment: 16)
        unsafe unpacked = .allocate(byteCount: FileStream.blockSize, alignment: 16)
        // Two bytes decide; a pipe may bring them one by one.
        while pending.count < 2, try fill() {}
        if unsafe pending.count >= 2 && block.load(as: UInt16.self).littleEndian == 0x8b1f {
            inflater = try Inflater(limits: limits)
        }
    }

    deinit {
        close(descriptor)
        unsafe block.deallocate()
        unsafe unpacked.deallocate()
    }

    /// Appends at most `count` of the next bytes to `buffer` and says how many they were; 0 at the end of the file only.
    public func read(into buffer: inout [UInt8], upTo count: Int) throws(CompressionError) -> Int {
        precondition(count > 0, "reading nothing cannot be told from the end")
        return inflater == nil ? try readPlain(&buffer, count) : try readPacked(&buffer, count)
    }

    private func readPlain(_ buffer: inout [UInt8], _ count: Int) throws(CompressionError) -> Int {
        if pending.isEmpty, try !fill() { return 0 }
        let taken = min(count, pending.count)
        unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(start: block + pending.lowerBound, count: taken))
        pending = pending.lowerBound + taken..<pending.upperBound
        return taken
    }

    private func readPacked(_ buffer: inout [UInt8], _ count: Int) throws(CompressionError) -> Int {
        let room = unsafe UnsafeMutableRawBufferPointer(start: unpacked, count: min(count, FileStream.blockSize))
        while true {
            let more = pending.isEmpty ? try fill() : true
            let packed = unsafe UnsafeRawBufferPointer(start: block + pending.lowerBound, count: pending.count)
            guard let step = unsafe try inflater?.inflate(packed, into: room) else {
                return 0
            }
            pending = pending.lowerBound + step.consumed..<pending.upperBound
            if step.produced > 0 {
                unsafe buffer.append(contentsOf: room[..<step.produced])
                return step.produced
            }
            if !more {
                if inflater?.isAtMemberEnd == false { throw .truncated }
                return 0
            }
        }
    }

    /// Reads behind what is pending; false at the end of the file.
    private func fill() throws(CompressionError) -> Bool {
        if pending.isEmpty { pending = 0..<0 }
        while true {
            let count = unsafe Glibc.read(descriptor, block + pending.upperBound, FileStream.blockSize - pending.upperBound)
            if count >= 0 {
                position += count
                pending = pending.lowerBound..<pending.upperBound + count
                return count > 0
            }
            if errno != EINTR { throw .file(code: errno, operation: "read", path: path) }
        }
    }
}
