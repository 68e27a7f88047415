import CZlib

/// The gzip format (RFC 1952) for bytes that fit in memory.
public enum Gzip {
    /// `bytes` as one gzip member without name or time, so that equal bytes give equal results; `level` is zlib's 1 (fast) to 9.
    public static func compress(_ bytes: [UInt8], level: Int = 6) throws(CompressionError) -> [UInt8] {
        precondition((1...9).contains(level), "zlib's levels are 1 to 9")
        precondition(bytes.count <= Int(UInt32.max) / 2, "bytes in memory only")
        var stream = unsafe z_stream()
        let begun = unsafe deflateInit2_(
            &stream, Int32(level), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { throw .zlib(begun, operation: "deflateInit2") }
        defer { unsafe deflateEnd(&stream) }
        var code = Z_OK
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                code = unsafe deflate(&stream, Z_FINISH)
            }
            count = unsafe output.count - Int(stream.avail_out)
        }
        guard code == Z_STREAM_END else { throw .zlib(code, operation: "deflate") }
        return packed
    }

    /// What `bytes`, one or more complete gzip members, unpack to; throws when that is more than `limit` bytes.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
        let stream = try GunzipStream(limits: UnpackLimits(bytes: limit))
        var whole: [UInt8] = []
        do {
            try stream.push(bytes) { whole += $0 }
        } catch let error as CompressionError {
            throw error
        } catch {
            preconditionFailure("appending does not throw")
        }
        if bytes.isEmpty { throw .truncated }
        try stream.finish()
        return whole
    }
}
