internal import Commerce

/// A set of named numbers, such as tuned weights; the set's own name is the key.
///
/// ```
/// | 1 version | list of (text name, 8 IEEE 754 binary64, big-endian), in the order of names | 4 CRC-32 |
/// ```
enum SettingRecord {
    static let version: UInt8 = 1

    static func encode(_ numbers: [String: Double]) -> [UInt8] {
        var writer = RecordWriter(version: version)
        writer.list(numbers.sorted { $0.key < $1.key }) { writer, entry in
            writer.text(entry.key)
            writer.fixed(entry.value.bitPattern)
        }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> [String: Double] {
        var reader = try RecordReader(bytes, newestVersion: version)
        let entries = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            (name: try reader.text(bytes), value: Double(bitPattern: try reader.fixed(bytes)))
        }
        try reader.finish()
        return Dictionary(entries.map { ($0.name, $0.value) }) { _, last in last }
    }
}
