public import Commerce
internal import LMDB
internal import Synchronization

/// The event log: appending and reading.
extension Store {
    /// Appends groups of events in one transaction and flushes it to the disk; when this returns, they are safe.
    ///
    /// An event with a caller's own id that the log knows already is left out. Ids are given in order: each is the event's own time or, where
    /// that does not follow the one before, the next in sequence. One thread at a time appends; `fold` must follow with the result.
    /// - Throws: `.diskFull`, `.fatal` or `.database`; nothing is changed then.
    public func append(_ groups: [[Event]], noting position: ImportPosition? = nil) throws(StorageError) -> AppendResult {
        try refuseIfTorn()
        let first = lastEventID
        let (result, last) = try write("events") { transaction in
            var batch = AppendBatch(last: first, capacity: groups.reduce(0) { $0 + $1.count })
            for group in groups { try batch.append(group, to: self, in: transaction) }
            if let position {
                try transaction.put(schema.imports, position.fingerprint, ImportPositionRecord.encode(position))
            }
            return (AppendResult(events: batch.events, taken: batch.taken), batch.last)
        }
        head.withLock { $0.lastID = last }
        return result
    }

    /// Shows the events after one of the log to a closure, oldest first, until it says stop.
    ///
    /// Long walks are cut into many short transactions, so that a reader never keeps old pages from being used again.
    public func events(after id: EventID, _ body: (Event) throws -> Bool) throws {
        var last = id
        while true {
            let (events, isAtEnd) = try chunk(after: last, limit: 10_000)
            for event in events {
                guard try body(event) else { return }
                last = event.id
            }
            if isAtEnd { return }
        }
    }

    /// Whether the log has an event with this id.
    public func hasEvent(_ id: EventID) throws(StorageError) -> Bool {
        try read("events") { transaction in try transaction.contains(schema.events, id.rawValue) }
    }

    /// Some events after one of the log, and whether there are no more.
    func chunk(after id: EventID, limit: Int) throws(StorageError) -> (events: [Event], isAtEnd: Bool) {
        guard id.rawValue < UInt64.max else { return ([], true) }
        return try read("events") { transaction in
            var events: [Event] = []
            try transaction.scan(schema.events, from: id.rawValue + 1) { key, value in
                events.append(try EventRecord.decode(value, id: EventID(rawValue: UInt64.decode(key))))
                return events.count < limit ? .continue : .stop
            }
            return (events, events.count < limit)
        }
    }

    /// How far a file has been imported; nil for one that was never begun.
    public func importPosition(of fingerprint: String) throws(StorageError) -> ImportPosition? {
        try read("imports") { transaction in
            try transaction.withBytes(of: schema.imports, fingerprint) { bytes in
                try ImportPositionRecord.decode(bytes, fingerprint: fingerprint)
            }
        }
    }
}
