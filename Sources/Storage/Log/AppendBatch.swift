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
        for index in group.indices {
            if try store.isErased(group[index], in: transaction) { continue }
            let id = last.next(at: group[index].time)
            if let key = ExternalKey(group[index]) {
                guard try transaction.insert(store.schema.externalIDs, key.bytes, id.rawValue) else { continue }
            }
            last = id
            events.append(group[index])
            events[events.count - 1].id = id
            buffer = EventRecord.encode(events[events.count - 1], into: emptied())
            try transaction.append(store.schema.events, id.rawValue, buffer)
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
