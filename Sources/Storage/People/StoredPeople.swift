internal import Commerce
internal import LMDB

/// What is on disk about people.
struct StoredPeople: PeopleSource {
    let environment: Environment
    let schema: Schema

    func profile(_ person: PersonID) throws(StorageError) -> Profile? {
        try value(schema.profiles, person) { bytes in try ProfileRecord.decode(bytes, person: person) }
    }

    func device(_ visitor: VisitorID) throws(StorageError) -> Device? {
        try value(schema.devices, PersonID(visitor)) { bytes in try DeviceRecord.decode(bytes) }
    }

    func node(_ key: PersonID) throws(StorageError) -> IdentityNode? {
        try value(schema.nodes, key) { bytes in try IdentityNodeRecord.decode(bytes) }
    }

    func trace(_ key: PersonID) throws(StorageError) -> OrderTrace? {
        try value(schema.traces, key) { bytes in try OrderTraceRecord.decode(bytes) }
    }

    func trail(_ subject: PersonID) throws(StorageError) -> [EventID] {
        try storing("trails") {
            try environment.read { transaction in
                var ids: [EventID] = []
                try transaction.scan(schema.trails, prefix: Pair(subject.high, subject.low)) { _, value in
                    ids += try TrailRecord.decode(value)
                    return .continue
                }
                return ids
            }
        }
    }

    func event(_ id: EventID) throws(StorageError) -> Event? {
        try storing("events") {
            try environment.read { transaction in
                try transaction.withBytes(of: schema.events, id.rawValue) { bytes in try EventRecord.decode(bytes, id: id) }
            }
        }
    }

    private func value<Value>(
        _ table: Table<Pair<UInt64, UInt64>, [UInt8]>, _ key: PersonID, _ decode: (RawSpan) throws -> Value
    ) throws(StorageError) -> Value? {
        try storing(table.name) {
            try environment.read { transaction in
                try transaction.withBytes(of: table, Pair(key.high, key.low), decode)
            }
        }
    }
}
