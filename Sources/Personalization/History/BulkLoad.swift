public import Commerce
public import Storage

/// Pours many events into a store that nobody else writes to: large commits, the same folds, and the models learn along.
public struct BulkLoad: ~Copyable {
    /// Events in one commit.
    public static let chunkSize = 20_000
    /// Changed rows that cause a flush of the folded state.
    private static let flushCount = 200_000

    private let store: Store
    private let followers: [any EventFollower]

    /// A load into a store.
    public init(store: Store, followers: [any EventFollower] = []) {
        self.store = store
        self.followers = followers
    }

    /// Takes a chunk of events, in order; says how many were new.
    public func add(_ events: [Event], noting position: ImportPosition? = nil) throws(StorageError) -> Int {
        let result = try store.append([events], noting: position)
        try store.fold(result.events)
        for follower in followers { follower.follow(result.events) }
        if store.unflushedCount > Self.flushCount { try store.flush() }
        return result.events.count
    }

    /// Takes a whole sequence, chunk by chunk.
    public func add(all events: some Sequence<Event>) throws(StorageError) -> Int {
        var (chunk, count): ([Event], Int) = ([], 0)
        chunk.reserveCapacity(Self.chunkSize)
        for event in events {
            chunk.append(event)
            guard chunk.count == Self.chunkSize else { continue }
            count += try add(chunk)
            chunk.removeAll(keepingCapacity: true)
        }
        return chunk.isEmpty ? count : count + (try add(chunk))
    }

    /// Writes what the folds changed; the load is complete then.
    public consuming func finish() throws(StorageError) {
        try store.flush()
    }
}
