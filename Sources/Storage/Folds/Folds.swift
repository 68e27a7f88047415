internal import Commerce

/// Everything that follows from the log, kept hot: people and counters. One thread folds; any thread reads.
///
/// A fold is a pure function of the log: what it holds after event N is the same whether N came in live, was replayed after a crash or was
/// imported, and whenever it was flushed in between. Counters follow the log's order; people follow from the set of events alone.
final class Folds: Sendable {
    let counters = CounterFold()
    let people: PeopleFold

    /// Folds that keep about so many profiles hot.
    init(profileCapacity: Int, source: any PeopleSource) {
        people = PeopleFold(capacity: profileCapacity, source: source)
    }

    /// Applies events, which have their places in the log by now; gives the people whose profile has changed.
    func apply(_ events: [Event]) throws(StorageError) -> Set<PersonID> {
        // By index: a copy of an event costs as much as folding it.
        for index in events.indices { try apply(events[index]) }
        return try people.finish()
    }

    /// Applies one event; `people.finish()` must follow.
    func apply(_ event: Event) throws(StorageError) {
        let day = event.time.day
        counters.add(1, to: .events(event.action.kind), day: day)
        if case .order(let order) = event.action, let revenue = order.revenue {
            counters.add(revenue.minorUnits, to: .revenue(revenue.currency), day: day)
        }
        let arrival = try people.apply(event)
        if arrival.isNewDay { counters.add(1, to: .visitors, day: day) }
        if arrival.isNewSession { counters.add(1, to: .sessions, day: day) }
    }

    func markFlushed() {
        people.markFlushed()
        counters.markFlushed()
    }
}
