internal import Compression

/// Reads out of lent bytes. Every access is checked against the span's bounds by the span itself; what is unsafe is only that
/// bytes are taken for numbers and text, which any bytes may be.
extension RawSpan {
    func octet(at offset: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }

    func wideInteger(at offset: Int) -> UInt64 {
        unsafe UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Text in UTF-8; broken sequences become U+FFFD.
    func lossyText(at offset: Int, length: Int) -> String {
        unsafe extracting(offset..<(offset + length)).withUnsafeBytes { bytes in
            unsafe String(decoding: bytes, as: UTF8.self)
        }
    }
}

extension RawSpan {
    /// Whether two spans hold the same bytes.
    func isSame(as other: RawSpan) -> Bool {
        guard byteCount == other.byteCount else { return false }
        return unsafe withUnsafeBytes { left in
            unsafe other.withUnsafeBytes { right in unsafe left.elementsEqual(right) }
        }
    }
}

extension [UInt8] {
    /// The CRC-32 of everything from an offset on.
    func checksum(from start: Int) -> UInt32 {
        unsafe CRC32.checksum(of: span.bytes.extracting(start..<count))
    }
}
