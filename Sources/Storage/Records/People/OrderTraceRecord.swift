internal import Commerce

/// An order and who it was told of; the hash of its number is the key.
///
/// ```
/// | 1 version | text order id | varint events | list of names: identifier, time | list of placements: 16 visitor, time, time last | 4 CRC-32 |
/// ```
enum OrderTraceRecord {
    static let version: UInt8 = 1

    static func encode(_ trace: OrderTrace, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.text(trace.id.rawValue)
        writer.count(trace.trail.count)
        writer.list(trace.names) { writer, name in
            writer.personIdentifier(name.identifier)
            writer.time(name.time)
        }
        writer.list(trace.placements) { writer, placement in
            writer.visitor(placement.visitor)
            writer.time(placement.time)
            writer.time(placement.last)
        }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> OrderTrace {
        var reader = try RecordReader(bytes, newestVersion: version)
        var trace = OrderTrace(try reader.identifier(bytes))
        trace.trail.stored = try reader.count(bytes)
        trace.names = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            OrderTrace.Name(identifier: try reader.personIdentifier(bytes), time: try reader.time(bytes))
        }
        trace.placements = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            OrderTrace.Placement(visitor: try reader.visitor(bytes), time: try reader.time(bytes), last: try reader.time(bytes))
        }
        try reader.finish()
        return trace
    }
}
