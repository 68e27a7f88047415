/// Arrays of plain values as bytes, as they lie in memory: little-endian on the machines that Vitrina runs on.
enum PeopleBytes {
    /// Adds the bytes of an array; its values must have no padding.
    static func append<Value: BitwiseCopyable>(_ values: [Value], to bytes: inout [UInt8]) {
        unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    /// The array whose bytes stand at a place; for types in which every pattern of bits is a value. Nil beyond the end.
    static func values<Value: BitwiseCopyable>(_: Value.Type, _ count: Int, in bytes: [UInt8], at offset: inout Int) -> [Value]? {
        let (length, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        guard count >= 0, !overflows, offset >= 0, length <= bytes.count - offset else { return nil }
        let start = offset
        offset += length
        return unsafe Array(unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe bytes.withUnsafeBytes { source in
                unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[start..<start + length]))
            }
            filled = count
        }
    }
}
