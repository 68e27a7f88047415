/// Safe, bounds-checked reading of lent bytes: what `decode` functions are written with.
///
/// Reading past the end throws: stored bytes may be damaged, and that must not end the process.
extension RawSpan {
    /// The byte at an offset.
    @inlinable
    public func byte(at offset: Int) throws(LMDBError) -> UInt8 {
        guard offset >= 0, offset < byteCount else { throw .undecodable("no byte at offset \(offset) of \(byteCount)") }
        return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// The integer at an offset, most significant byte first.
    @inlinable
    public func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: Value.Type) throws(LMDBError) -> Value {
        guard offset >= 0, byteCount - offset >= Value.bitWidth / 8 else {
            throw .undecodable("no integer of \(Value.bitWidth) bits at offset \(offset) of \(byteCount)")
        }
        return unsafe Value(bigEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Value.self))
    }

    /// The integer at an offset, least significant byte first.
    @inlinable
    public func littleEndianInteger<Value: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, as type: Value.Type
    ) throws(LMDBError) -> Value {
        Value(littleEndian: Value(bigEndian: try integer(at: offset, as: type)))
    }

    /// The UTF-8 text in a range of offsets; malformed UTF-8 is refused.
    @inlinable
    public func string(in range: Range<Int>) throws(LMDBError) -> String {
        guard range.lowerBound >= 0, range.upperBound <= byteCount else {
            throw .undecodable("no text at \(range.lowerBound)..<\(range.upperBound) of \(byteCount)")
        }
        let text = unsafe extracting(range).withUnsafeBytes { bytes in unsafe String(validating: bytes, as: UTF8.self) }
        guard let text else { throw .undecodable("the text at \(range.lowerBound)..<\(range.upperBound) is not UTF-8") }
        return text
    }

    /// A copy of the bytes in a range of offsets.
    @inlinable
    public func array(in range: Range<Int>) throws(LMDBError) -> [UInt8] {
        guard range.lowerBound >= 0, range.upperBound <= byteCount else {
            throw .undecodable("no bytes at \(range.lowerBound)..<\(range.upperBound) of \(byteCount)")
        }
        return extracting(range).array()
    }

    /// A copy of all bytes.
    @inlinable
    public func array() -> [UInt8] {
        unsafe withUnsafeBytes { bytes in unsafe [UInt8](bytes) }
    }
}
