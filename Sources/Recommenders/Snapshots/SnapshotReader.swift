/// Reads a snapshot section by section, in the order in which the models were written.
///
/// Nothing in the bytes is trusted: a section is taken only whole and with the right checksum, and each
/// model checks what it reads.
public struct SnapshotReader: Sendable {
    private let bytes: [UInt8]
    private var offset = 0
    /// Where the section at hand ends.
    private var end = 0

    /// A reader at the start of some bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether every section has been read.
    public var isAtEnd: Bool { offset == bytes.count }

    /// Enters the next section.
    mutating func enter(_ kind: SnapshotKind) throws(SnapshotError) {
        end = bytes.count
        guard try number(UInt32.self) == kind.rawValue else { throw .unknownKind }
        let version = try number(UInt32.self)
        guard version == UInt32(SnapshotWriter.version) else { throw .unsupportedVersion(UInt8(truncatingIfNeeded: version)) }
        let length = try number(UInt64.self)
        let checksum = try number(UInt64.self)
        guard length <= UInt64(bytes.count - offset) else { throw .truncated }
        end = offset + Int(length)
        guard Checksum.of(bytes, from: offset, to: end) == checksum else { throw .damaged("checksum") }
    }

    /// Leaves the section at hand, which must have been read to its end.
    mutating func leave() throws(SnapshotError) {
        guard offset == end else { throw .damaged("bytes left over") }
    }

    /// The next number.
    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) throws(SnapshotError) -> Number {
        let start = try advance(over: Number.bitWidth / 8)
        return (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(bytes[start + $1]) << Number(8 * $1) }
    }

    /// The next elements, copied at once.
    mutating func buffer<Element: FixedWidthInteger & BitwiseCopyable>(
        of _: Element.Type, count: some BinaryInteger
    ) throws(SnapshotError) -> GrowingBuffer<Element> {
        guard let count = Int(exactly: count), count <= (end - offset) / MemoryLayout<Element>.stride else { throw .truncated }
        let start = try advance(over: count * MemoryLayout<Element>.stride)
        return GrowingBuffer(count: count, fromBytes: bytes, at: start)
    }

    /// The next bytes.
    mutating func bytes(_ count: Int) throws(SnapshotError) -> ArraySlice<UInt8> {
        let start = try advance(over: count)
        return bytes[start..<offset]
    }

    private mutating func advance(over count: Int) throws(SnapshotError) -> Int {
        guard count <= end - offset else { throw .truncated }
        offset += count
        return offset - count
    }
}
