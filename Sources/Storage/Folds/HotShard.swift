internal import Synchronization

/// A part of what is kept hot: two generations, so that whoever has not been seen for a while falls out without a list of ages.
///
/// Values that changed since the last flush are never dropped: they are all in the young generation, and only a flush lets that one age.
final class HotShard<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var young = HotGeneration<Key, Value>()
        var old = HotGeneration<Key, Value>()
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// A shard that keeps about so many values once they are flushed.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The value if it is hot; nil inside for a key that is known to have none.
    func value(_ key: Key) -> Value?? {
        state.withLock { $0.young.value(key) ?? $0.old.value(key) }
    }

    /// Changes one value in place, loading it first if it is not hot, and returns what the change returns.
    func update<Result: Sendable>(
        _ key: Key, loading load: () throws(StorageError) -> Value?, _ change: (inout Value?) -> Result
    ) throws(StorageError) -> Result {
        try state.withLock { state throws(StorageError) in
            if let place = state.young.place(of: key) { return state.young.change(at: place, change) }
            let value: Value?
            if let aged = state.old.value(key) { value = aged } else { value = try load() }
            return state.young.change(at: state.young.add(key, value), change)
        }
    }

    /// Everything that changed since the last flush, in no order.
    func dirtyEntries() -> [(key: Key, value: Value?)] {
        state.withLock { $0.young.dirtyEntries }
    }

    /// Notes that everything is on disk, and lets the older generation go if there are many.
    func markFlushed(_ settle: (inout Value) -> Void) {
        state.withLock { state in
            state.young.markFlushed(settle)
            guard state.young.count > capacity / 2 else { return }
            state.old = state.young
            state.young = HotGeneration()
        }
    }

    var dirtyCount: Int { state.withLock { $0.young.dirtyCount } }
}
