/// What follows from the log about one kind of thing, hot in memory: read by any thread, changed by the one that folds.
final class HotTable<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
    private static var shardCount: Int { 16 }

    private let shards: [HotShard<Key, Value>]
    private let spread: @Sendable (Key) -> UInt64

    /// A table that keeps about so many values hot; `spread` gives bits of a key by which they are spread.
    init(capacity: Int, spread: @escaping @Sendable (Key) -> UInt64) {
        shards = (0..<Self.shardCount).map { _ in HotShard(capacity: capacity / Self.shardCount) }
        self.spread = spread
    }

    /// The value if it is hot; nil inside for a key that is known to have none.
    func value(_ key: Key) -> Value?? { shard(of: key).value(key) }

    /// Changes one value in place, loading it first if it is not hot.
    func update<Result: Sendable>(
        _ key: Key, loading load: () throws(StorageError) -> Value?, _ change: (inout Value?) -> Result
    ) throws(StorageError) -> Result {
        try shard(of: key).update(key, loading: load, change)
    }

    /// All values that changed since the last flush, in the order of their keys; nil for those that are gone.
    func dirtyEntries() -> [(key: Key, value: Value?)] {
        shards.flatMap { $0.dirtyEntries() }.sorted { $0.key < $1.key }
    }

    /// Notes that everything is on disk.
    func markFlushed(_ settle: (inout Value) -> Void = { _ in }) {
        for shard in shards { shard.markFlushed(settle) }
    }

    var dirtyCount: Int { shards.reduce(0) { $0 + $1.dirtyCount } }

    private func shard(of key: Key) -> HotShard<Key, Value> {
        shards[Int(truncatingIfNeeded: spread(key) & UInt64(Self.shardCount - 1))]
    }
}
