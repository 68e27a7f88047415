internal import Audience
public import Commerce
internal import Foundation
public import Storage
internal import Synchronization

/// All customers in memory, by what conditions look at, and the segments they are in: kept true event by event and midnight by midnight.
///
/// A fold tells of the people that it changed, and each is judged anew before the answer leaves (``follow(_:)``); time moves only those whose
/// day has come (``tick()``). Whoever enters or leaves is recorded in the store. Visitors in whom nobody was recognised and who have not
/// bought have no row; ``segments(of:)`` judges them when they are asked about.
///
/// People lie in 64 shards by the first bits of their ids, each under a lock of its own, so that a count over all of them keeps no event
/// waiting. Who merged into somebody else or was erased ceases without a movement.
public final class PeopleIndex: PeopleFollower, Sendable {
    /// How many shards there are; a power of two.
    static let shardCount = 64
    /// Rows that are judged before a waiting event gets its turn.
    static let patience = 256

    let store: Store
    let settings: PeopleSettings
    let clock: @Sendable () -> Timestamp
    let shards: [Guarded<PeopleShard>]
    let subjects: Mutex<ShopSubjects>
    let force: Mutex<AudienceInForce>
    let learned: Mutex<LearnedThresholds>
    let file: PeopleSnapshotFile
    /// Held by whoever changes the segments or what they are judged with: one at a time.
    let changing = Mutex<Void>(())

    /// Brings the people back: the last snapshot and what has happened since, or else every customer's profile, with the memberships that were
    /// last recorded; and judges those whose day has come meanwhile.
    ///
    /// - Parameters:
    ///   - store: the store; its folds must be up to date.
    ///   - settings: the shop's days, currency and kind.
    ///   - clock: the time now.
    /// - Throws: ``StorageError`` when the store cannot be read. A damaged snapshot is no error.
    public init(store: Store, settings: PeopleSettings, clock: @escaping @Sendable () -> Timestamp) throws {
        self.store = store
        self.settings = settings
        self.clock = clock
        file = PeopleSnapshotFile(directory: store.directory)
        shards = (0..<Self.shardCount).map { _ in Guarded(PeopleShard()) }
        let learned = LearnedThresholds(
            lifecycle: try store.setting(LearnedThresholds.lifecycleSetting),
            scores: try store.setting(LearnedThresholds.scoresSetting), shopKind: settings.shopKind)
        self.learned = Mutex(learned)
        let snapshot = try Self.snapshot(in: file, of: store, into: shards)
        var subjects = snapshot?.subjects ?? ShopSubjects()
        try Self.readCatalogue(of: store, currency: settings.currency, into: &subjects)
        let slots = Self.slots(for: try store.segments(), known: snapshot?.slots ?? [])
        let force = Self.compiled(slots, learned, settings, &subjects)
        self.subjects = Mutex(subjects)
        self.force = Mutex(force)
        for shard in shards { shard.write { $0.widen(toSlots: slots.count) } }
        try resume(snapshot, force)
    }

    /// How many customers there are.
    public var count: Int { shards.reduce(0) { sum, shard in sum + shard.read { $0.count } } }

    /// Judges people anew whom a fold has changed.
    public func follow(_ changes: PeopleChanges) {
        for person in changes.removed {
            shard(of: person).write { shard in
                if let row = shard.row(of: person) { shard.remove(row) }
            }
        }
        let now = clock()
        for profile in changes.changed { put(profile, at: now) }
    }

    /// Judges those whose day has come by now; for the moment after each midnight of the shop, or any later one.
    public func tick() {
        let today = settings.calendar.day(of: clock())
        for shard in shards {
            var isMore = true
            while isMore {
                isMore = shard.write { shard in
                    var movements: [Movement] = []
                    defer { record(movements) }
                    return shard.judgeDue(by: inForce, today: today, atMost: Self.patience, &movements)
                }
            }
        }
    }

    /// The next midnight of the shop, at which ``tick()`` has work to do.
    public var nextTick: Timestamp { settings.calendar.start(of: today + 1) }

    /// Today's day of the shop.
    var today: Int32 { settings.calendar.day(of: clock()) }

    /// The segments that hold now.
    var inForce: AudienceInForce { force.withLock { $0 } }

    func shard(of person: PersonID) -> Guarded<PeopleShard> { shards[Int(person.high >> 58)] }

    /// The facts of a profile.
    func facts(of profile: Profile) -> PersonFacts {
        subjects.withLock { PersonFacts(profile, subjects: &$0, setting: inForce.facts) }
    }

    func record(_ movements: [Movement]) {
        if !movements.isEmpty { store.record(movements) }
    }

    /// Puts a person in or changes them, or takes out one who is no customer any more.
    func put(_ profile: Profile, at now: Timestamp, replaying earlier: [Movement] = []) {
        let facts = profile.isCustomer ? facts(of: profile) : nil
        let today = settings.calendar.day(of: now)
        shard(of: profile.person).write { shard in
            var movements: [Movement] = []
            // Read under the shard's lock: a sweep that comes after a change of segments must find what was judged by the old ones.
            let force = inForce
            if let facts {
                let row = shard.put(facts)
                for movement in earlier { shard.replay(movement, row, places: force.places) }
                shard.judge(row, by: force, today: today, at: now, &movements)
            } else if let row = shard.row(of: profile.person) {
                shard.leave(row, by: force, at: now, &movements)
            }
            record(movements)
        }
    }
}
