/// Writes one section of a snapshot: a header, then what the model appends. All numbers are little-endian.
///
/// ```
/// offset 0    4      5       8                 16              24
///        | kind | version | 0 | payload's bytes | checksum of it | payload … |
/// ```
struct SnapshotWriter: ~Copyable {
    /// The version that this program writes and the newest that it reads.
    static let version: UInt8 = 1
    /// Bytes before the payload.
    static let headerLength = 24

    private(set) var bytes: [UInt8]
    private let start: Int

    /// Begins a section behind some bytes.
    init(_ kind: SnapshotKind, after bytes: consuming [UInt8], expecting payload: Int) {
        start = bytes.count
        self.bytes = bytes
        self.bytes.reserveCapacity(start + Self.headerLength + payload)
        append(kind.rawValue)
        append(UInt32(Self.version))
        append(UInt64(0))
        append(UInt64(0))
    }

    /// Adds a number.
    mutating func append(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Adds elements as they lie in memory.
    mutating func append<Element>(_ buffer: borrowing GrowingBuffer<Element>, from start: Int = 0, count: Int? = nil) {
        buffer.appendBytes(from: start, count: count ?? buffer.count - start, to: &bytes)
    }

    /// Adds bytes.
    mutating func append(contentsOf more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Fills in the header and gives all bytes back.
    consuming func finish() -> [UInt8] {
        let payload = start + Self.headerLength
        put(UInt64(bytes.count - payload), at: start + 8)
        put(Checksum.of(bytes, from: payload, to: bytes.count), at: start + 16)
        return bytes
    }

    private mutating func put(_ number: UInt64, at offset: Int) {
        for byte in 0..<8 { bytes[offset + byte] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(byte))) }
    }
}
