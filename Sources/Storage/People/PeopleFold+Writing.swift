internal import Commerce
internal import LMDB

/// Writing what has changed.
extension PeopleFold {
    /// Writes everything that changed since the last flush.
    func write(to schema: Schema, in transaction: borrowing WriteTransaction) throws {
        var buffer: [UInt8] = []
        for (person, profile) in profiles.dirtyEntries() {
            buffer = try Self.put(profile, schema.profiles, person, buffer, transaction) { ProfileRecord.encode($0, into: $1) }
        }
        for (visitor, device) in devices.dirtyEntries() {
            let key = PersonID(visitor)
            if let trail = device?.trail { try Self.put(trail, of: key, schema, transaction) }
            buffer = try Self.put(device, schema.devices, key, buffer, transaction) { DeviceRecord.encode($0, into: $1) }
        }
        for (key, node) in nodes.dirtyEntries() {
            if let trail = node?.trail { try Self.put(trail, of: key, schema, transaction) }
            buffer = try Self.put(node, schema.nodes, key, buffer, transaction) { IdentityNodeRecord.encode($0, into: $1) }
        }
        for (key, trace) in traces.dirtyEntries() {
            if let trail = trace?.trail { try Self.put(trail, of: key, schema, transaction) }
            buffer = try Self.put(trace, schema.traces, key, buffer, transaction) { OrderTraceRecord.encode($0, into: $1) }
        }
    }

    /// Writes a value, or removes it if it is gone; gives the buffer back.
    private static func put<Value>(
        _ value: Value?, _ table: Table<Pair<UInt64, UInt64>, [UInt8]>, _ key: PersonID, _ buffer: consuming [UInt8],
        _ transaction: borrowing WriteTransaction, _ encode: (Value, consuming [UInt8]) -> [UInt8]
    ) throws -> [UInt8] {
        guard let value else {
            try transaction.delete(table, Pair(key.high, key.low))
            return buffer
        }
        buffer.removeAll(keepingCapacity: true)
        let bytes = encode(value, buffer)
        try transaction.put(table, Pair(key.high, key.low), bytes)
        return bytes
    }

    /// Adds the pending events of a trail to those on disk: the last record is filled up first.
    private static func put(
        _ trail: EventTrail, of key: PersonID, _ schema: Schema, _ transaction: borrowing WriteTransaction
    ) throws {
        guard !trail.pending.isEmpty else { return }
        var number = trail.stored / TrailRecord.capacity
        var ids = trail.pending[...]
        var open: [EventID] = []
        if trail.stored % TrailRecord.capacity > 0 {
            let place = Pair(key.high, Pair(key.low, UInt64(number)))
            open = try transaction.withBytes(of: schema.trails, place) { try TrailRecord.decode($0) } ?? []
        }
        while !ids.isEmpty {
            let added = ids.prefix(TrailRecord.capacity - open.count)
            ids = ids.dropFirst(added.count)
            let full = open + added
            try transaction.put(
                schema.trails, Pair(key.high, Pair(key.low, UInt64(number))), TrailRecord.encode(full[...], into: []))
            open = []
            number += 1
        }
    }
}
