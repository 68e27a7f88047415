internal import Commerce
internal import Compression
internal import Recommenders

/// The learned models as bytes. All numbers are little-endian.
///
/// ```
/// | sections of the models, each with its own checksum: numbering, sessions, popularity |
/// | running sessions: (visitor 16 B, session 4 B, latest event 8 B, latest item 4 B) … |
/// | watermark 8 B | running sessions 4 B | CRC-32 of the running sessions and the two numbers, 4 B |
/// ```
enum ModelSnapshot {
    private static let openSize = 32
    private static let tailSize = 16

    static func encode(_ models: borrowing LearnedModels) -> [UInt8] {
        var bytes: [UInt8] = []
        models.numbering.encode(into: &bytes)
        models.sessions.encode(into: &bytes)
        models.popularity.encode(into: &bytes)
        let start = bytes.count
        for (visitor, session) in models.open.sorted(by: { $0.key < $1.key }) {
            append(visitor.high, to: &bytes)
            append(visitor.low, to: &bytes)
            append(session.number, to: &bytes)
            append(session.end.milliseconds, to: &bytes)
            append(session.latestItem, to: &bytes)
        }
        append(models.watermark.rawValue, to: &bytes)
        append(UInt32(models.open.count), to: &bytes)
        append(CRC32.checksum(of: Array(bytes[start...])), to: &bytes)
        return bytes
    }

    /// What was learned; nil for bytes that are damaged, of another version, or ahead of the log's last event.
    static func decode(_ bytes: [UInt8], notBeyond last: EventID) -> LearnedModels? {
        guard let (watermark, open) = tail(bytes), watermark <= last else { return nil }
        var reader = SnapshotReader(bytes)
        do {
            let numbering = try ItemNumbering(decoding: &reader)
            let sessions = try SessionIndex(decoding: &reader)
            let popularity = try PopularityModel(decoding: &reader)
            return LearnedModels(
                numbering: numbering, sessions: sessions, popularity: popularity, watermark: watermark, open: open)
        } catch {
            return nil
        }
    }

    private static func tail(_ bytes: [UInt8]) -> (EventID, [VisitorID: OpenSession])? {
        guard bytes.count >= tailSize else { return nil }
        let end = bytes.count - tailSize
        let count = Int(number(UInt32.self, bytes, end + 8))
        let start = end - count * openSize
        guard start >= 0 else { return nil }
        let checksum = CRC32.checksum(of: Array(bytes[start..<(bytes.count - 4)]))
        guard checksum == number(UInt32.self, bytes, end + 12) else { return nil }
        var open: [VisitorID: OpenSession] = [:]
        for place in stride(from: start, to: end, by: openSize) {
            let visitor = VisitorID(high: number(UInt64.self, bytes, place), low: number(UInt64.self, bytes, place + 8))
            open[visitor] = OpenSession(
                number: number(UInt32.self, bytes, place + 16),
                end: Timestamp(milliseconds: number(Int64.self, bytes, place + 20)),
                latestItem: number(UInt32.self, bytes, place + 28))
        }
        return (EventID(rawValue: number(UInt64.self, bytes, end)), open)
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func number<Number: FixedWidthInteger>(_: Number.Type, _ bytes: [UInt8], _ offset: Int) -> Number {
        (0..<Number.bitWidth / 8).reduce(0) { $0 | Number(truncatingIfNeeded: bytes[offset + $1]) << (8 * $1) }
    }
}
