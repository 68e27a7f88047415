extension [UInt8]: LMDBKey, LMDBValue {
    /// Appends the bytes as they are.
    @inlinable
    public func encode(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: self)
    }

    /// Copies all bytes.
    @inlinable
    public static func decode(_ bytes: RawSpan) -> [UInt8] {
        bytes.array()
    }
}
