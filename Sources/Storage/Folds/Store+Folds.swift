public import Commerce
internal import LMDB
internal import Synchronization

/// What follows from the log: applying, flushing, replaying, reading.
extension Store {
    /// How many changed rows a replay lets gather before it flushes.
    private static let replayFlushCount = 100_000

    /// Applies appended events to the hot state, in order; gives what changed about people. One thread at a time.
    ///
    /// - Throws: `.fatal` when something about a person cannot be read. The events are in the log, but the hot state is only half what it should
    ///   be: the store takes and flushes nothing more, and must be opened anew to replay them.
    @discardableResult
    public func fold(_ events: [Event]) throws(StorageError) -> PeopleChanges {
        guard let last = events.last?.id else { return PeopleChanges() }
        try refuseIfTorn()
        do throws(StorageError) {
            let changes = try changes(of: try folds.apply(events))
            head.withLock { $0.foldedID = last }
            return changes
        } catch {
            isTorn.store(true, ordering: .relaxed)
            throw .fatal("an event could not be folded: \(error)")
        }
    }

    func changes(of people: Set<PersonID>) throws(StorageError) -> PeopleChanges {
        var changes = PeopleChanges()
        for person in people {
            guard let profile = try folds.people.profile(person) else {
                changes.removed.append(person)
                continue
            }
            if profile.isCustomer {
                changes.changed.append(profile)
            } else if !profile.orders.isEmpty {
                changes.removed.append(person)
            }
        }
        return changes
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
        let movements = pendingMovements.waiting
        guard last != watermark || !movements.isEmpty else { return }
        let counters = folds.counters.dirtyCounters()
        try write("profiles") { transaction in
            try folds.people.write(to: schema, in: transaction)
            for (number, movement) in movements {
                try transaction.append(schema.movements, number, MovementRecord.encode(movement))
            }
            for counter in counters { try transaction.put(schema.counters, counter.key, counter.value) }
            var buffer: [UInt8] = []
            last.rawValue.encode(into: &buffer)
            try transaction.put(schema.meta, LogHead.watermarkKey, buffer)
        }
        folds.markFlushed()
        pendingMovements.forget(upTo: movements.last?.number ?? 0)
        head.withLock { $0.watermark = last }
    }

    /// How many rows wait to be flushed.
    public var unflushedCount: Int { folds.people.dirtyCount }

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
            if folds.people.dirtyCount > Self.replayFlushCount { try flush() }
            if isAtEnd { return }
        }
    }
}
