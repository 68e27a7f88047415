/// Strings are stored as UTF-8; as keys they sort by their Unicode scalars.
extension String: LMDBKey, LMDBValue {
    /// Appends the UTF-8 bytes.
    @inlinable
    public func encode(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: utf8)
    }

    /// Reads UTF-8; malformed UTF-8 is refused, not repaired.
    @inlinable
    public static func decode(_ bytes: RawSpan) throws(LMDBError) -> String {
        try bytes.string(in: 0..<bytes.byteCount)
    }
}
