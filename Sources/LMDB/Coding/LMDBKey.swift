/// A type that can be a table's key: its bytes compare as its values do.
///
/// Tables are sorted by the keys' bytes, so a number is written with its most significant byte first. A key takes 1 to
/// ``Environment/maximumKeySize`` bytes; the transaction that is given another one throws `MDB_BAD_VALSIZE`.
public protocol LMDBKey {
    /// Appends the key's bytes.
    func encode(into bytes: inout [UInt8])

    /// Reads a key back; `bytes` are lent by the store for the duration of the call.
    ///
    /// - Throws: ``LMDBError/undecodable(_:)`` when the bytes are no such key.
    static func decode(_ bytes: RawSpan) throws(LMDBError) -> Self
}

/// A key that always takes the same number of bytes, and can therefore be followed by another one in a ``Pair``.
public protocol FixedWidthKey: LMDBKey {
    /// The number of bytes that `encode` appends.
    static var byteCount: Int { get }
}
