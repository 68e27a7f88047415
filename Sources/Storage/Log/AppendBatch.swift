internal import Commerce
internal import LMDB

/// One append while its transaction is open.
struct AppendBatch {
    private(set) var events: [Event] = []
    private(set) var taken: [Int] = []
    private(set) var last: EventID
    private var known: Set<ExternalKey> = []
    private var buffer: [UInt8] = []

    init(last: EventID, capacity: Int) {
        self.last = last
        events.reserveCapacity(capacity)
        buffer.reserveCapacity(512)
    }

    /// Writes the events of one group that are new.
    mutating func append(_ group: [Event], to store: Store, in transaction: borrowing WriteTransaction) throws {
        let before = events.count
        for event in group {
            if let key = ExternalKey(event) {
                guard try isNew(key, in: store, transaction) else { continue }
                known.insert(key)
            }
            var placed = event
            last = last.next(at: event.time)
            placed.id = last
            buffer.removeAll(keepingCapacity: true)
            buffer = EventRecord.encode(placed, into: buffer)
            try transaction.append(store.schema.events, last.rawValue, buffer)
            events.append(placed)
        }
        taken.append(events.count - before)
    }

    private func isNew(_ key: ExternalKey, in store: Store, _ transaction: borrowing WriteTransaction) throws -> Bool {
        if known.contains(key) || store.folds.externalIDs.contains(key) { return false }
        return try !transaction.contains(store.schema.externalIDs, key.bytes)
    }
}
