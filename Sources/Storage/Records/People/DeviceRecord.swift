internal import Commerce

/// A browser; its visitor is the key.
///
/// ```
/// | 1 version | varint events | 1 visited | [signed day, time session end] | 1 shared |
/// | list of claims: 16 identifier's key, time first, time last, 1 proven | list of decisions | list of 16 order's key | 4 CRC-32 |
///
/// decision: | 16 identifier's key | time | 1 merge |
/// ```
enum DeviceRecord {
    static let version: UInt8 = 1

    static func encode(_ device: Device, into buffer: consuming [UInt8]) -> [UInt8] {
        var writer = RecordWriter(version: version, appendingTo: buffer)
        writer.count(device.trail.count)
        writer.flag(device.lastDay != nil)
        if let day = device.lastDay, let end = device.sessionEnd {
            writer.signed(Int64(day))
            writer.time(end)
        }
        writer.flag(device.isShared)
        writer.list(device.claims) { writer, claim in
            writer.key(claim.node)
            writer.time(claim.first)
            writer.time(claim.last)
            writer.flag(claim.isProven)
        }
        writer.list(device.decisions) { $0.decision($1) }
        writer.list(device.orders) { $0.key($1) }
        return writer.sealed()
    }

    static func decode(_ bytes: RawSpan) throws(RecordError) -> Device {
        var reader = try RecordReader(bytes, newestVersion: version)
        var device = Device()
        device.trail.stored = try reader.count(bytes)
        if try reader.flag(bytes) {
            device.lastDay = Int32(clamping: try reader.signed(bytes))
            device.sessionEnd = try reader.time(bytes)
        }
        device.isShared = try reader.flag(bytes)
        device.claims = try reader.list(bytes) { (reader, bytes) throws(RecordError) in
            Device.Claim(
                node: try reader.key(bytes), first: try reader.time(bytes), last: try reader.time(bytes),
                isProven: try reader.flag(bytes))
        }
        device.decisions = try reader.decisions(bytes)
        device.orders = try reader.list(bytes) { (reader, bytes) throws(RecordError) in try reader.key(bytes) }
        try reader.finish()
        return device
    }
}

extension RecordWriter {
    mutating func decision(_ decision: IdentityDecision) {
        key(decision.other)
        time(decision.time)
        flag(decision.isMerge)
    }
}

extension RecordReader {
    mutating func decisions(_ bytes: RawSpan) throws(RecordError) -> [IdentityDecision] {
        try list(bytes) { (reader, bytes) throws(RecordError) in
            IdentityDecision(other: try reader.key(bytes), time: try reader.time(bytes), isMerge: try reader.flag(bytes))
        }
    }
}
