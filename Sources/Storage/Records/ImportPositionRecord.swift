/// How far a file has been imported; its fingerprint is the key.
///
/// ```
/// | 1 version | varint rows | varint events | 1 complete | 4 CRC-32 |
/// ```
enum ImportPositionRecord {
    static let version: UInt8 = 1

    static func encode(_ position: ImportPosition) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.count(position.rows)
        writer.count(position.events)
        writer.byte(position.isComplete ? 1 : 0)
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan, fingerprint: String) throws(RecordError) -> ImportPosition {
        var reader = try RecordReader(bytes, newestVersion: version)
        let position = ImportPosition(
            fingerprint: fingerprint, rows: try reader.count(bytes), events: try reader.count(bytes),
            isComplete: try reader.byte(bytes) != 0)
        try reader.finish()
        return position
    }
}
