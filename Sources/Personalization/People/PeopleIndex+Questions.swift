internal import Audience
public import Commerce
internal import Synchronization

/// What can be asked of all people, and of one.
extension PeopleIndex {
    /// Who fits a rule: how many, and a few of them.
    public struct Preview: Hashable, Sendable {
        /// How many fit.
        public var count: Int
        /// How many people there are.
        public var outOf: Int
        /// Some of them, in no order that means anything.
        public var sample: [PersonID]
    }

    /// How many people fit a rule, and some of them; the rule need not be any segment's. The rule must be valid.
    public func preview(_ rule: SegmentRule, sample limit: Int = 0) -> Preview {
        let force = inForce
        let compiled = subjects.withLock { subjects in
            CompiledRule(rule, slots: force.places, subjects: &subjects, setting: force.audience.setting)
        }
        let today = today
        let found = Mutex(Preview(count: 0, outOf: 0, sample: []))
        inParallel { shard in
            let part = shard.read { Self.preview(compiled, in: $0, today: today, limit: limit) }
            found.withLock { found in
                found.count += part.count
                found.outOf += part.outOf
                found.sample += part.sample.prefix(max(0, limit - found.sample.count))
            }
        }
        return found.withLock { $0 }
    }

    /// The segments that a customer is in, their group of the lifecycle among them; nil for a person without a row.
    public func segments(ofCustomer person: PersonID) -> Set<SegmentID>? {
        shard(of: person).read { shard in
            guard let row = shard.row(of: person) else { return nil }
            let group = Lifecycle(rawValue: shard.groups[row])
            return inForce.ids(shard.members(of: row)).union(group.map { [$0.segment] } ?? [])
        }
    }

    /// The segments that somebody is in who need not be a customer, judged now.
    public func segments(of profile: Profile) -> Set<SegmentID> {
        let (force, facts, today) = (inForce, facts(of: profile), today)
        let group = facts.row.cell(on: today, force.audience.setting.thresholds)?.lifecycle
        return force.ids(force.audience.memberships(facts, today: today)).union(group.map { [$0.segment] } ?? [])
    }

    /// How many are in a segment or a group of the lifecycle; nil if there is no such segment.
    public func count(of id: SegmentID) -> Int? {
        if let group = Lifecycle(id) {
            return shards.reduce(0) { sum, shard in sum + shard.read { $0.groups.count { $0 == group.rawValue } } }
        }
        guard let slot = inForce.slot(of: id) else { return nil }
        return shards.reduce(0) { sum, shard in sum + shard.read { $0.counts[slot] } }
    }

    /// The members of a segment or a group of the lifecycle by id, some at a time.
    ///
    /// - Parameters:
    ///   - last: the last one of the page before; nil for the first page.
    ///   - limit: how many at most.
    public func members(of id: SegmentID, after last: PersonID? = nil, limit: Int) -> [PersonID] {
        let (group, slot) = (Lifecycle(id), inForce.slot(of: id))
        guard group != nil || slot != nil else { return [] }
        var page: [PersonID] = []
        for shard in shards[Int((last?.high ?? 0) >> 58)...] where page.count < limit {
            page += shard.read { shard in
                var members: [PersonID] = []
                for row in shard.rows.indices where shard.due[row] != PeopleShard.free {
                    let isIn = group.map { shard.groups[row] == $0.rawValue } ?? slot.map { shard.isMember(row, of: $0) } ?? false
                    if isIn, last.map({ $0 < shard.rows[row].person }) ?? true { members.append(shard.rows[row].person) }
                }
                return members.sorted().prefix(limit - page.count)
            }
        }
        return page
    }

    private static func preview(
        _ rule: CompiledRule, in shard: borrowing PeopleShard, today: Int32, limit: Int
    ) -> Preview {
        var found = Preview(count: 0, outOf: shard.count, sample: [])
        let entries = shard.entries.span
        for row in shard.rows.indices where shard.due[row] != PeopleShard.free {
            let members = rule.hasReferences ? shard.members(of: row) : SegmentBits()
            guard rule.matches(shard.rows[row], entries.extracting(shard.range(of: row)), members: members, today: today)
            else { continue }
            found.count += 1
            if found.sample.count < limit { found.sample.append(shard.rows[row].person) }
        }
        return found
    }
}
