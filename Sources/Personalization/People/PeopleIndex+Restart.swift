internal import Audience
internal import Commerce
internal import Foundation
internal import Storage
internal import Synchronization

/// Coming back after a stop, and getting ready for the next one.
extension PeopleIndex {
    /// Saves the people beside the store, so that the next start need not read every profile.
    public func saveSnapshot() throws {
        try changing.withLock { _ in
            // What happens while shards are written stands in some of them; it is applied once more after loading, which changes nothing.
            let (watermark, first) = (store.watermark, store.lastMovement)
            let force = inForce
            try file.save(
                PeopleSnapshot(
                    watermark: watermark, firstMovement: first, lastMovement: first, fingerprint: force.fingerprint,
                    slots: force.slots.map { $0?.id }, subjects: ShopSubjects()),
                shards: shards
            ) { [self] in (store.lastMovement, subjects.withLock { $0 }) }
        }
    }

    /// Removes what was saved, as it knows somebody who must not be known any more. The next save makes it anew.
    public func discardSnapshot() { changing.withLock { _ in file.remove() } }

    /// The snapshot, if it is sound and of this store; its rows are in the shards then.
    static func snapshot(
        in file: PeopleSnapshotFile, of store: Store, into shards: [Guarded<PeopleShard>]
    ) throws -> PeopleSnapshot? {
        guard let snapshot = file.load(into: shards) else { return nil }
        let isOfThisLog = try snapshot.watermark == .zero || store.hasEvent(snapshot.watermark)
        // Movements that were made but not written before a crash are lost, and rows that know of them would never make them again.
        guard snapshot.watermark <= store.lastEventID, isOfThisLog, snapshot.lastMovement <= store.lastMovement else {
            file.remove()
            for shard in shards { shard.write { $0 = PeopleShard() } }
            return nil
        }
        return snapshot
    }

    /// Brings rows up to date after loading.
    func resume(_ snapshot: PeopleSnapshot?, _ force: AudienceInForce) throws {
        guard let snapshot, let changes = try store.peopleChanges(after: snapshot.watermark) else { return try rebuild() }
        let isJudgedAnew = snapshot.fingerprint != force.fingerprint
        if isJudgedAnew { clear(slotsLeftBy: snapshot, force) }
        let unknown = try replayMovements(after: snapshot.firstMovement, force)
        let now = clock()
        for person in changes.removed {
            shard(of: person).write { shard in if let row = shard.row(of: person) { shard.remove(row) } }
        }
        for profile in changes.changed { put(profile, at: now, replaying: unknown[profile.person] ?? []) }
        if isJudgedAnew { sweep() }
        tick()
    }

    /// Reads every customer's profile; what people are in is what was last recorded, so that nothing is recorded twice.
    private func rebuild() throws {
        for shard in shards {
            shard.write { shard in
                shard = PeopleShard()
                shard.widen(toSlots: inForce.slots.count)
            }
        }
        try store.customers { profile in
            let facts = facts(of: profile)
            shard(of: profile.person).write { _ = $0.put(facts) }
            return true
        }
        _ = try replayMovements(after: 0, inForce)
        sweep()
    }

    /// Puts recorded movements in force, and gives back those of people without a row.
    private func replayMovements(after number: UInt64, _ force: AudienceInForce) throws -> [PersonID: [Movement]] {
        let places = force.places
        var unknown: [PersonID: [Movement]] = [:]
        try store.movements(after: number) { _, movement in
            let isKnown = shard(of: movement.person).write { shard in
                guard let row = shard.row(of: movement.person) else { return false }
                shard.replay(movement, row, places: places)
                return true
            }
            if !isKnown { unknown[movement.person, default: []].append(movement) }
            return true
        }
        return unknown
    }

    /// Empties slots whose segment is gone or another one since the snapshot.
    private func clear(slotsLeftBy snapshot: PeopleSnapshot, _ force: AudienceInForce) {
        let left = snapshot.slots.indices.filter { slot in
            guard let old = snapshot.slots[slot] else { return false }
            return force.slots[slot]?.id != old
        }
        guard !left.isEmpty else { return }
        for shard in shards {
            shard.write { shard in
                for row in shard.rows.indices {
                    var members = shard.members(of: row)
                    for slot in left { members[slot] = false }
                    shard.setMembers(members, of: row)
                }
            }
        }
    }
}
