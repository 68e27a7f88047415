extension FixedWidthInteger where Self: UnsignedInteger & BitwiseCopyable {
    /// The number of bytes of the integer.
    @inlinable
    public static var byteCount: Int { bitWidth / 8 }

    /// Appends the integer's bytes, most significant first.
    @inlinable
    public func encode(into bytes: inout [UInt8]) {
        unsafe Swift.withUnsafeBytes(of: bigEndian) { ordered in unsafe bytes.append(contentsOf: ordered) }
    }

    /// Reads an integer of exactly its width, most significant byte first.
    @inlinable
    public static func decode(_ bytes: RawSpan) throws(LMDBError) -> Self {
        guard bytes.byteCount == byteCount else {
            throw .undecodable("an integer of \(byteCount) bytes was expected, \(bytes.byteCount) were found")
        }
        return try bytes.integer(at: 0, as: Self.self)
    }
}

extension UInt8: FixedWidthKey, LMDBValue {}
extension UInt16: FixedWidthKey, LMDBValue {}
extension UInt32: FixedWidthKey, LMDBValue {}
extension UInt64: FixedWidthKey, LMDBValue {}
