internal import Commerce

/// Some events of a browser, an identifier or an order; its key and the number of the record are the key.
///
/// ```
/// | 1 version | varint count | 8 first id | varint distance to the next … | 4 CRC-32 |
/// ```
/// Every record but the last of a trail is full, so that what is stored does not depend on when it was written.
enum TrailRecord {
    static let version: UInt8 = 1
    /// Events in a full record.
    static let capacity = 64

    static func encode(_ ids: ArraySlice<EventID>, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.count(ids.count)
        var last = ids.first?.rawValue ?? 0
        writer.fixed(last)
        for id in ids.dropFirst() {
            writer.unsigned(id.rawValue - last)
            last = id.rawValue
        }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> [EventID] {
        var reader = try RecordReader(bytes, newestVersion: version)
        let count = try reader.count(bytes)
        guard 1...capacity ~= count else { throw .invalid("count") }
        var last = try reader.fixed(bytes)
        var ids = [EventID(rawValue: last)]
        for _ in 1..<count {
            last &+= try reader.unsigned(bytes)
            ids.append(EventID(rawValue: last))
        }
        try reader.finish()
        return ids
    }
}
