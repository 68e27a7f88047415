public import Commerce
internal import LMDB
internal import Synchronization

/// What follows from the log: applying, flushing, replaying, reading.
extension Store {
    /// How many changed rows a replay lets gather before it flushes.
    private static let replayFlushCount = 100_000

    /// Applies appended events to the hot state, in order. One thread at a time.
    ///
    /// - Throws: `.fatal` when a profile cannot be read. The events are in the log, but the hot state is only half what it should be: the
    ///   store takes and flushes nothing more, and must be opened anew to replay them.
    public func fold(_ events: [Event]) throws(StorageError) {
        guard let last = events.last?.id else { return }
        try refuseIfTorn()
        do throws(StorageError) {
            try read("profiles") { transaction in
                for index in events.indices {
                    try folds.apply(events[index]) { (visitor) throws(StorageError) in
                        try storing("profiles") { try Self.profile(visitor, schema, transaction) }
                    }
                }
            }
        } catch {
            isTorn.store(true, ordering: .relaxed)
            throw .fatal("an event could not be folded: \(error)")
        }
        head.withLock { $0.foldedID = last }
    }

    /// Keeps a half-folded state from reaching the disk and the log from growing beyond it.
    func refuseIfTorn() throws(StorageError) {
        if isTorn.load(ordering: .relaxed) { throw .fatal("an earlier event could not be folded") }
    }

    /// Writes all that the folds changed, and how far they have come, in one transaction. The thread that folds calls this; another may append
    /// meanwhile.
    public func flush() throws(StorageError) {
        try refuseIfTorn()
        let (last, watermark) = head.withLock { ($0.foldedID, $0.watermark) }
        guard last != watermark else { return }
        let (profiles, counters) = (folds.dirtyProfiles(), folds.counters.dirtyCounters())
        try write("profiles") { transaction in
            var buffer: [UInt8] = []
            for profile in profiles {
                buffer.removeAll(keepingCapacity: true)
                buffer = ProfileRecord.encode(profile, into: consume buffer)
                try transaction.put(schema.profiles, Pair(profile.visitor.high, profile.visitor.low), buffer)
            }
            for counter in counters { try transaction.put(schema.counters, counter.key, counter.value) }
            buffer.removeAll(keepingCapacity: true)
            last.rawValue.encode(into: &buffer)
            try transaction.put(schema.meta, LogHead.watermarkKey, buffer)
        }
        folds.markFlushed()
        head.withLock { $0.watermark = last }
    }

    /// How many rows wait to be flushed.
    public var unflushedCount: Int { folds.dirtyCount }

    /// A visitor's profile as of the last folded event; nil for a stranger.
    public func profile(_ visitor: VisitorID) throws(StorageError) -> Profile? {
        if let hot = folds.profile(visitor) { return hot }
        return try read("profiles") { transaction in try Self.profile(visitor, schema, transaction) }
    }

    /// What was counted on a day (UTC).
    public func counters(day: Int32) -> [Metric: Int64] {
        folds.counters.day(day)
    }

    /// Reads all counters into memory: a few dozen for each day.
    func loadCounters() throws(StorageError) {
        let stored = try read("counters") { transaction in
            var entries: [(key: UInt64, value: UInt64)] = []
            try transaction.forEach(schema.counters) { key, value in
                entries.append((key, value))
                return .continue
            }
            return entries
        }
        folds.counters.load(stored)
    }

    /// Folds what the log holds beyond the watermark.
    func replay() throws(StorageError) {
        var last = watermark
        while true {
            let (events, isAtEnd) = try chunk(after: last, limit: 10_000)
            try fold(events)
            last = events.last?.id ?? last
            if folds.dirtyCount > Self.replayFlushCount { try flush() }
            if isAtEnd { return }
        }
    }

    private static func profile(
        _ visitor: VisitorID, _ schema: Schema, _ transaction: borrowing ReadTransaction
    ) throws -> Profile? {
        try transaction.withBytes(of: schema.profiles, Pair(visitor.high, visitor.low)) { bytes in
            try ProfileRecord.decode(bytes, visitor: visitor)
        }
    }
}
