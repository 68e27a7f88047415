internal import Commerce

/// An identifier; the hash of its kind and value is the key.
///
/// ```
/// | 1 version | 1 kind | text value | varint events | list of links: 16 other's key, time | list of decisions |
/// | list of 16 visitors | list of 16 order's key | 4 CRC-32 |
/// ```
enum IdentityNodeRecord {
    static let version: UInt8 = 1

    static func encode(_ node: IdentityNode, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.personIdentifier(node.identifier)
        writer.count(node.trail.count)
        writer.list(node.links) { writer, link in
            writer.key(link.other)
            writer.time(link.time)
        }
        writer.list(node.decisions) { $0.decision($1) }
        writer.list(node.devices) { $0.visitor($1) }
        writer.list(node.orders) { $0.key($1) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> IdentityNode {
        var reader = try RecordReader(bytes, newestVersion: version)
        var node = IdentityNode(try reader.personIdentifier(bytes))
        node.trail.stored = try reader.count(bytes)
        node.links = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            IdentityNode.Link(other: try reader.key(bytes), time: try reader.time(bytes))
        }
        node.decisions = try reader.decisions(bytes)
        node.devices = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.visitor(bytes) }
        node.orders = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.key(bytes) }
        try reader.finish()
        return node
    }
}
