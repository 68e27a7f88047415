internal import Commerce
internal import LMDB

/// One append while its transaction is open.
struct AppendBatch {
    private(set) var events: [Event] = []
    private(set) var taken: [Int] = []
    private(set) var last: EventID
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
            let id = last.next(at: event.time)
            if let key = ExternalKey(event) {
                guard try transaction.insert(store.schema.externalIDs, key.bytes, id.rawValue) else { continue }
            }
            last = id
            var placed = event
            placed.id = id
            buffer = EventRecord.encode(placed, into: emptied())
            try transaction.append(store.schema.events, id.rawValue, buffer)
            events.append(placed)
        }
        taken.append(events.count - before)
    }

    /// The buffer, emptied and handed over, so that writing to it copies nothing.
    private mutating func emptied() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &buffer)
        taken.removeAll(keepingCapacity: true)
        return taken
    }
}
