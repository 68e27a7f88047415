internal import Audience
internal import Commerce
internal import Foundation
internal import Storage
internal import Synchronization

/// What the shop's own orders tell about its people: the lifecycle's cut points, the rhythm, the cuts of the scores.
extension PeopleIndex {
    /// Days between two refreshes of the lifecycle's cut points.
    static let refreshDays: Int32 = 30

    /// Learns what is to be learned now: the cuts of the scores each time, the lifecycle's cut points and the shop's rhythm when their last
    /// refresh is 30 days old, the first time without hysteresis. Judges everybody anew if anything has changed. For once a day.
    public func learn() throws {
        try changing.withLock { _ in
            let old = learned.withLock { $0 }
            var fresh = old
            let today = today
            fresh.cuts = scoreCuts(today: today)
            if old.refreshedOn.map({ today - $0 >= Self.refreshDays }) ?? true { refresh(&fresh, today: today) }
            try put(fresh)
        }
    }

    /// Puts the owner's cut points in the place of the shop's own, or takes them away.
    ///
    /// - Throws: `InvalidValue` when they do not fit together with the others.
    func put(_ overrides: LifecycleOverrides) throws {
        try changing.withLock { _ in
            var next = learned.withLock { $0 }
            guard next.own.overridden(by: overrides) != nil else {
                throw InvalidValue(field: "overrides", reason: "must keep 1 ≤ recent < fading ≤ 3650 and 3 ≤ loyal ≤ 1000")
            }
            next.overrides = overrides
            try put(next)
        }
    }

    private func put(_ next: LearnedThresholds) throws {
        let old = learned.withLock { $0 }
        guard next != old else { return }
        if next.lifecycle != old.lifecycle { try store.put(next.lifecycle, setting: LearnedThresholds.lifecycleSetting) }
        if next.scores != old.scores { try store.put(next.scores, setting: LearnedThresholds.scoresSetting) }
        learned.withLock { $0 = next }
        let isSeen =
            next.inForce != old.inForce || next.typicalGap != old.typicalGap || allSegments.contains { $0.rule.asksForScores }
        if isSeen { return putInForce(inForce.slots) }
        let compiled = subjects.withLock { Self.compiled(inForce.slots, next, settings, &$0) }
        force.withLock { $0 = compiled }
    }

    private func refresh(_ learned: inout LearnedThresholds, today: Int32) {
        let (gaps, counts) = orders(since: today - Int32(LifecycleThresholds.horizonDays))
        learned.own =
            learned.refreshedOn == nil
            ? LifecycleThresholds(gaps: gaps, orderCounts: counts, shopKind: settings.shopKind)
            : learned.own.refreshed(gaps: gaps, orderCounts: counts, shopKind: settings.shopKind)
        learned.typicalGap = PurchaseRhythm(gaps: gaps, shopKind: settings.shopKind).typicalGap
        learned.refreshedOn = today
    }

    /// The gaps between all buyers' orders, and how many orders each has.
    private func orders(since first: Int32) -> (gaps: [Int], counts: [Int]) {
        let found = Mutex<(gaps: [Int], counts: [Int])>(([], []))
        inParallel { shard in
            let part = shard.read { shard in
                var (gaps, counts): ([Int], [Int]) = ([], [])
                for row in shard.rows.indices where shard.isBuyer(row) {
                    counts.append(Int(shard.rows[row].orderCount))
                    guard shard.rows[row].orderCount > 1 else { continue }
                    let days = FactEntry.orderDays(in: shard.entries.span.extracting(shard.range(of: row)))
                    gaps += RepeatGaps.of(days, since: first)
                }
                return (gaps, counts)
            }
            found.withLock { found in
                found.gaps += part.0
                found.counts += part.1
            }
        }
        return found.withLock { $0 }
    }

    private func scoreCuts(today: Int32) -> RFMCuts {
        var (days, orders, spent): ([Int], [Int], [Int64]) = ([], [], [])
        for shard in shards {
            shard.read { shard in
                for row in shard.rows.indices where shard.isBuyer(row) {
                    days.append(Int(today - shard.rows[row].lastOrder))
                    orders.append(Int(shard.rows[row].orderCount))
                    spent.append(shard.rows[row].spent)
                }
            }
        }
        return RFMCuts(daysSinceOrder: days, orders: orders, spent: spent)
    }
}

extension SegmentRule {
    /// Whether the rule asks for scores, so that it depends on their cuts.
    var asksForScores: Bool {
        switch self {
        case .all(let rules), .any(let rules): rules.contains(where: \.asksForScores)
        case .not(let rule): rule.asksForScores
        case .condition(.rfm): true
        case .condition: false
        }
    }
}
