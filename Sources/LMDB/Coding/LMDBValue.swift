/// A type that can be a table's value.
public protocol LMDBValue {
    /// Appends the value's bytes; at most ``Environment/maximumValueSize`` of them.
    func encode(into bytes: inout [UInt8])

    /// Reads a value back; `bytes` are lent by the store for the duration of the call and are copied only as far as you copy them.
    ///
    /// - Throws: ``LMDBError/undecodable(_:)`` when the bytes are no such value.
    static func decode(_ bytes: RawSpan) throws(LMDBError) -> Self
}
