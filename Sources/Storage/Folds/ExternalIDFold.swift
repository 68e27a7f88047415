internal import Synchronization
internal import Commerce

/// The callers' ids of events that are not on disk yet; the table holds the rest.
final class ExternalIDFold: Sendable {
    private let pending = Mutex<[ExternalKey: EventID]>([:])

    func contains(_ key: ExternalKey) -> Bool {
        pending.withLock { $0[key] != nil }
    }

    func remember(_ key: ExternalKey, _ id: EventID) {
        pending.withLock { $0[key] = id }
    }

    /// What is to be written, in the order of the keys.
    func dirtyIDs() -> [(key: [UInt8], id: EventID)] {
        pending.withLock { pending in
            pending.map { (key: $0.key.bytes, id: $0.value) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        }
    }

    func markFlushed() {
        pending.withLock { $0.removeAll(keepingCapacity: true) }
    }

    var count: Int { pending.withLock { $0.count } }
}
