internal import Commerce
internal import LMDB
internal import Synchronization

/// Changing the log, and all that follows from it, in one transaction.
extension Store {
    /// Takes events out of the log or replaces them, and folds anew what followed from them; gives the people whose profile may be another now.
    /// Everything folded must have been flushed.
    ///
    /// - Parameters:
    ///   - identifiers: those that nothing is to be known of any more.
    ///   - keepsCounters: whether the days' counts stay as they are.
    ///   - also: what else belongs to the transaction.
    func apply(
        _ change: LogChange, forgetting identifiers: [PersonIdentifier] = [], keepsCounters: Bool,
        also: (borrowing WriteTransaction) throws -> Void = { _ in }
    ) throws(StorageError) -> Set<PersonID> {
        let people = folds.people
        defer { people.revised.withLock { $0.removeAll() } }
        let revision = try people.revision(change, forgetting: identifiers)
        let before = try people.arrivals(of: revision.reach.visitors)
        try people.revise(revision)
        if !keepsCounters { count(change, before, try people.arrivals(of: revision.reach.visitors)) }
        let affected = try people.finish()
        let counters = folds.counters.dirtyCounters()
        try write("events") { transaction in
            for event in change.removed { try transaction.delete(schema.events, event.id.rawValue) }
            for (_, event) in change.replaced {
                try transaction.put(schema.events, event.id.rawValue, EventRecord.encode(event, into: []))
            }
            for event in change.old { if let key = ExternalKey(event) { try transaction.delete(schema.externalIDs, key.bytes) } }
            for subject in revision.subjects {
                try transaction.delete(schema.trails, prefix: Pair(subject.high, subject.low))
            }
            try people.write(to: schema, in: transaction)
            for counter in counters { try transaction.put(schema.counters, counter.key, counter.value) }
            try also(transaction)
        }
        folds.markFlushed()
        return affected
    }

    /// Takes what has gone out of the days' counts.
    private func count(_ change: LogChange, _ before: [Device.Arrival.Day], _ after: [Device.Arrival.Day]) {
        for event in change.removed {
            folds.counters.add(-1, to: .events(event.action.kind), day: event.time.day)
            if case .order(let order) = event.action, let revenue = order.revenue {
                folds.counters.add(-revenue.minorUnits, to: .revenue(revenue.currency), day: event.time.day)
            }
        }
        for (sign, days) in [(Int64(-1), before), (1, after)] {
            for day in days {
                if day.arrival.isNewDay { folds.counters.add(sign, to: .visitors, day: day.day) }
                if day.arrival.isNewSession { folds.counters.add(sign, to: .sessions, day: day.day) }
            }
        }
    }
}
