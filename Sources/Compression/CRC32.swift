import CZlib

/// The cyclic redundancy check of gzip and PNG (ISO 3309, polynomial 0x04C11DB7 reflected), as zlib computes it.
public enum CRC32 {
    /// The check sum of `bytes`, continuing from `previous` so that pieces give what the whole would.
    public static func checksum(of bytes: RawSpan, continuing previous: UInt32 = 0) -> UInt32 {
        unsafe bytes.withUnsafeBytes { buffer in
            unsafe UInt32(crc32_z(UInt(previous), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? empty, buffer.count))
        }
    }

    /// The check sum of `bytes`, continuing from `previous` so that pieces give what the whole would.
    public static func checksum(of bytes: [UInt8], continuing previous: UInt32 = 0) -> UInt32 {
        unsafe checksum(of: bytes.span.bytes, continuing: previous)
    }
}

/// zlib takes a null pointer as "give the initial value", so an empty input needs an address that is not null.
nonisolated(unsafe) private let empty = unsafe UnsafePointer<UInt8>(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
