/// Unpacks gzip bytes that arrive piece by piece; several members one after the other count as one (RFC 1952 §2.2).
public final class GunzipStream {
    /// The most bytes handed out at once.
    public static let chunkSize = 64 << 10

    private var inflater: Inflater
    private var chunk = [UInt8](repeating: 0, count: GunzipStream.chunkSize)

    /// A stream that gives up beyond `limits`.
    public init(limits: UnpackLimits = .none) throws(CompressionError) {
        inflater = try Inflater(limits: limits)
    }

    /// Takes the next compressed bytes and hands what they unpack to, at most `chunkSize` bytes at a time, to `body`.
    public func push(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var start = 0
        while true {
            let step = try inflate(bytes, from: start)
            start += step.consumed
            if step.produced > 0 { try body(chunk[..<step.produced]) }
            // Less than a full chunk came out, so everything that went in has been used.
            if step.produced < chunk.count { return }
        }
    }

    /// Says that no more bytes come; throws `truncated` when a member is unfinished.
    public func finish() throws(CompressionError) {
        guard inflater.isAtMemberEnd else { throw .truncated }
    }

    private func inflate(_ bytes: [UInt8], from start: Int) throws(CompressionError) -> (consumed: Int, produced: Int) {
        var result: Result<(consumed: Int, produced: Int), CompressionError> = .success((0, 0))
        unsafe bytes.withUnsafeBytes { input in
            unsafe chunk.withUnsafeMutableBytes { output in
                do throws(CompressionError) {
                    result = .success(
                        try unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: input[start...]), into: output))
                } catch {
                    result = .failure(error)
                }
            }
        }
        return try result.get()
    }
}
