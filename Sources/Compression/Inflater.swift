import CZlib

/// zlib's unpacking of gzip members that follow each other, over raw memory.
///
/// zlib keeps a pointer back to its `z_stream`, which therefore lives at one address for the life of the inflater.
@safe struct Inflater: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let limits: UnpackLimits
    private var totalIn = 0
    private var totalOut = 0

    /// Whether the bytes so far end exactly behind a complete member (or nothing came at all).
    private(set) var isAtMemberEnd = true

    init(limits: UnpackLimits) throws(CompressionError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        self.limits = limits
        let code = unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else {
            unsafe stream.deallocate()
            throw .zlib(code, operation: "inflateInit2")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Unpacks from `input` into `output` as far as one of them reaches.
    mutating func inflate(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> (consumed: Int, produced: Int) {
        var consumed = 0
        var produced = 0
        while consumed < input.count || !isAtMemberEnd, produced < output.count {
            let step = unsafe try self.step(
                UnsafeRawBufferPointer(rebasing: input[consumed...]),
                into: UnsafeMutableRawBufferPointer(rebasing: output[produced...]))
            consumed += step.consumed
            produced += step.produced
            if step.consumed == 0 && step.produced == 0 { break }
        }
        return (consumed, produced)
    }

    /// One call of zlib; begins the next member where the last one ended.
    private mutating func step(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(CompressionError) -> (consumed: Int, produced: Int) {
        if isAtMemberEnd {
            _ = unsafe inflateReset(stream)
            isAtMemberEnd = false
        }
        let available = min(input.count, Int(UInt32.max) / 2)
        let room = min(output.count, Int(UInt32.max) / 2)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(room)
        let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let consumed = unsafe available - Int(stream.pointee.avail_in)
        let produced = unsafe room - Int(stream.pointee.avail_out)
        try account(consumed: consumed, produced: produced)
        try examine(code)
        return (consumed, produced)
    }

    private mutating func account(consumed: Int, produced: Int) throws(CompressionError) {
        totalIn += consumed
        totalOut += produced
        try limits.check(out: totalOut, in: totalIn)
    }

    private mutating func examine(_ code: Int32) throws(CompressionError) {
        switch code {
        case Z_STREAM_END: isAtMemberEnd = true
        // No room or no input for a step: the caller brings more of what is missing.
        case Z_OK, Z_BUF_ERROR: break
        case Z_DATA_ERROR, Z_NEED_DICT:
            throw .corrupt(reason: unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "unknown dictionary")
        default: throw .zlib(code, operation: "inflate")
        }
    }
}
