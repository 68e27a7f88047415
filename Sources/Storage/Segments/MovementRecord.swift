internal import Commerce

/// A movement between segments; a number that counts up is the key.
///
/// ```
/// | 1 version | time | 16 person | optional text from | optional text to | 4 CRC-32 |
/// ```
enum MovementRecord {
    static let version: UInt8 = 1

    static func encode(_ movement: Movement) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.time(movement.time)
        writer.key(movement.person)
        writer.optionalText(movement.from?.rawValue)
        writer.optionalText(movement.to?.rawValue)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> Movement {
        var reader = try RecordReader(bytes, newestVersion: version)
        let (time, person) = (try reader.time(bytes), try reader.key(bytes))
        let from = try reader.optionalText(bytes).map { SegmentID(unchecked: $0) }
        let to = try reader.optionalText(bytes).map { SegmentID(unchecked: $0) }
        try reader.finish()
        return Movement(time: time, person: person, from: from, to: to)
    }
}
