internal import Commerce
internal import Compression

/// Reads one stored value field by field: the counterpart of ``RecordWriter``.
///
/// The bytes are lent by a transaction, so every call takes them again and the reader only remembers where it stands.
struct RecordReader {
    /// The version byte of the record.
    let version: UInt8
    private var offset = 1
    private let end: Int

    /// Checks length, checksum and version before any field is read.
    init(_ bytes: RawSpan, newestVersion: UInt8) throws(RecordError) {
        guard bytes.byteCount >= 5 else { throw .cut }
        end = bytes.byteCount - 4
        var stored: UInt32 = 0
        for index in 0..<4 { stored |= UInt32(bytes.octet(at: end + index)) << UInt32(8 * index) }
        guard CRC32.checksum(of: bytes.extracting(0..<end)) == stored else { throw .checksum }
        version = bytes.octet(at: 0)
        guard version >= 1, version <= newestVersion else { throw .version(version) }
    }

    mutating func byte(_ bytes: RawSpan) throws(RecordError) -> UInt8 {
        guard offset < end else { throw .cut }
        defer { offset += 1 }
        return bytes.octet(at: offset)
    }

    mutating func unsigned(_ bytes: RawSpan) throws(RecordError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let next = try byte(bytes)
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
        throw .invalid("number")
    }

    mutating func count(_ bytes: RawSpan) throws(RecordError) -> Int {
        let value = try unsigned(bytes)
        guard value <= UInt64(Int32.max) else { throw .invalid("count") }
        return Int(value)
    }

    mutating func signed(_ bytes: RawSpan) throws(RecordError) -> Int64 {
        let value = try unsigned(bytes)
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func fixed(_ bytes: RawSpan) throws(RecordError) -> UInt64 {
        guard end - offset >= 8 else { throw .cut }
        defer { offset += 8 }
        return bytes.wideInteger(at: offset)
    }

    mutating func text(_ bytes: RawSpan) throws(RecordError) -> String {
        let length = try count(bytes)
        guard length <= end - offset else { throw .cut }
        defer { offset += length }
        return bytes.lossyText(at: offset, length: length)
    }

    mutating func optionalText(_ bytes: RawSpan) throws(RecordError) -> String? {
        try byte(bytes) == 0 ? nil : try text(bytes)
    }

    mutating func optionalCount(_ bytes: RawSpan) throws(RecordError) -> Int? {
        try byte(bytes) == 0 ? nil : Int(clamping: try signed(bytes))
    }

    mutating func identifier<ID: Identifier>(_ bytes: RawSpan, as type: ID.Type = ID.self) throws(RecordError) -> ID {
        ID(unchecked: try text(bytes))
    }

    mutating func visitor(_ bytes: RawSpan) throws(RecordError) -> VisitorID {
        VisitorID(high: try fixed(bytes), low: try fixed(bytes))
    }

    mutating func key(_ bytes: RawSpan) throws(RecordError) -> PersonID {
        PersonID(high: try fixed(bytes), low: try fixed(bytes))
    }

    mutating func flag(_ bytes: RawSpan) throws(RecordError) -> Bool {
        try byte(bytes) != 0
    }

    mutating func optionalTime(_ bytes: RawSpan) throws(RecordError) -> Timestamp? {
        try flag(bytes) ? try time(bytes) : nil
    }

    mutating func time(_ bytes: RawSpan) throws(RecordError) -> Timestamp {
        Timestamp(milliseconds: try signed(bytes))
    }

    mutating func money(_ bytes: RawSpan) throws(RecordError) -> Money {
        guard end - offset >= 3 else { throw .cut }
        guard let currency = Currency(rawValue: bytes.lossyText(at: offset, length: 3)) else { throw .invalid("currency") }
        offset += 3
        return Money(minorUnits: try signed(bytes), currency: currency)
    }

    mutating func optionalMoney(_ bytes: RawSpan) throws(RecordError) -> Money? {
        try byte(bytes) == 0 ? nil : try money(bytes)
    }

    mutating func list<Element>(
        _ bytes: RawSpan, _ read: (inout RecordReader, RawSpan) throws(RecordError) -> Element
    ) throws(RecordError) -> [Element] {
        let count = try count(bytes)
        guard count <= end - offset else { throw .cut }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self, bytes)) }
        return elements
    }

    mutating func cartLines(_ bytes: RawSpan) throws(RecordError) -> [CartLine] {
        try list(bytes) { (reader, bytes) throws(RecordError) in
            CartLine(
                product: try reader.identifier(bytes), quantity: try reader.count(bytes), price: try reader.optionalMoney(bytes))
        }
    }

    /// Refuses a record with bytes left over.
    func finish() throws(RecordError) {
        guard offset == end else { throw .invalid("length") }
    }
}
