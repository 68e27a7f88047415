internal import Commerce

/// Builds one stored value: a version byte, fields in order, and a checksum over both.
///
/// ```
/// | version 1 B | fields … | CRC-32 of all before it, 4 B little-endian |
/// ```
/// Integers are LEB128 varints (signed ones zigzag first), texts and lists carry their length in front. CRC-32 as in RFC 1952.
struct RecordWriter {
    private(set) var bytes: [UInt8]
    private let start: Int

    /// Begins a record at the end of a buffer.
    init(version: UInt8, appendingTo buffer: consuming [UInt8] = []) {
        bytes = buffer
        start = bytes.count
        bytes.append(version)
    }

    mutating func byte(_ value: UInt8) {
        bytes.append(value)
    }

    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func count(_ value: Int) {
        unsigned(UInt64(value))
    }

    mutating func signed(_ value: Int64) {
        unsigned(UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    mutating func fixed(_ value: UInt64) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func text(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func optionalText(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    mutating func optionalCount(_ value: Int?) {
        byte(value == nil ? 0 : 1)
        if let value { signed(Int64(value)) }
    }

    mutating func visitor(_ id: VisitorID) {
        fixed(id.high)
        fixed(id.low)
    }

    mutating func key(_ id: PersonID) {
        fixed(id.high)
        fixed(id.low)
    }

    mutating func time(_ moment: Timestamp) {
        signed(moment.milliseconds)
    }

    mutating func optionalTime(_ moment: Timestamp?) {
        byte(moment == nil ? 0 : 1)
        if let moment { time(moment) }
    }

    mutating func flag(_ value: Bool) {
        byte(value ? 1 : 0)
    }

    mutating func money(_ amount: Money) {
        bytes.append(contentsOf: amount.currency.rawValue.utf8)
        signed(amount.minorUnits)
    }

    mutating func optionalMoney(_ amount: Money?) {
        byte(amount == nil ? 0 : 1)
        if let amount { money(amount) }
    }

    mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout RecordWriter, Element) -> Void) {
        count(elements.count)
        for element in elements { write(&self, element) }
    }

    mutating func cartLines(_ lines: [CartLine]) {
        list(lines) { writer, line in
            writer.text(line.product.rawValue)
            writer.count(line.quantity)
            writer.optionalMoney(line.price)
        }
    }

    /// The finished record with its checksum, after whatever stood in the buffer before it.
    consuming func sealed() -> [UInt8] {
        let checksum = bytes.checksum(from: start)
        for shift in stride(from: UInt32(0), through: 24, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: checksum >> shift))
        }
        return bytes
    }
}
