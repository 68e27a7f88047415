internal import Commerce

/// Everything that follows from the log, kept hot: profiles and counters. One thread folds; any thread reads.
///
/// A fold is a pure function of the events in the log's order: what it holds after event N is the same whether N came in live, was
/// replayed after a crash or was imported, and whenever it was flushed in between.
final class Folds: Sendable {
    static let shardCount = 16

    let counters = CounterFold()
    private let shards: [ProfileShard]

    /// Folds that keep about so many profiles hot.
    init(profileCapacity: Int) {
        shards = (0..<Self.shardCount).map { _ in ProfileShard(capacity: profileCapacity / Self.shardCount) }
    }

    /// Applies one event, which has its place in the log by now.
    func apply(_ event: Event, loading load: (VisitorID) throws(StorageError) -> Profile?) throws(StorageError) {
        let day = event.time.day
        counters.add(1, to: .events(event.action.kind), day: day)
        if case .order(let order) = event.action, let revenue = order.revenue {
            counters.add(revenue.minorUnits, to: .revenue(revenue.currency), day: day)
        }
        guard let visitor = event.visitor else { return }
        let change = try shard(of: visitor).update(visitor) { () throws(StorageError) in
            try load(visitor) ?? Profile(visitor: visitor, firstSeen: event.time)
        } _: { profile in
            Self.apply(event, to: &profile)
        }
        if change.isNewDay { counters.add(1, to: .visitors, day: day) }
        if change.isNewSession { counters.add(1, to: .sessions, day: day) }
    }

    /// The profile if it is hot.
    func profile(_ visitor: VisitorID) -> Profile? {
        shard(of: visitor).profile(visitor)
    }

    /// All profiles that changed since the last flush, in the order of their keys.
    func dirtyProfiles() -> [Profile] {
        shards.flatMap { $0.dirtyProfiles() }.sorted { $0.visitor < $1.visitor }
    }

    var dirtyCount: Int {
        shards.reduce(0) { $0 + $1.dirtyCount }
    }

    func markFlushed() {
        for shard in shards { shard.markFlushed() }
        counters.markFlushed()
    }

    private func shard(of visitor: VisitorID) -> ProfileShard {
        shards[Int(truncatingIfNeeded: visitor.low ^ visitor.high >> 32) & (Self.shardCount - 1)]
    }

    private static func apply(_ event: Event, to profile: inout Profile) -> (isNewDay: Bool, isNewSession: Bool) {
        let isNewDay = profile.eventCount == 0 || profile.lastSeen.day < event.time.day
        let sessions = profile.sessionCount
        profile.apply(event)
        return (isNewDay, profile.sessionCount != sessions)
    }
}
