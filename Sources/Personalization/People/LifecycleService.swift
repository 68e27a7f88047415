public import Audience
public import Commerce
public import Storage
internal import Synchronization

/// Where the shop's customers are in their lives, for those who look at it or set its cut points.
public final class LifecycleService: Sendable {
    private let store: Store
    private let people: PeopleIndex

    /// A service over a store and its people.
    public init(store: Store, people: PeopleIndex) {
        self.store = store
        self.people = people
    }

    /// The grid as it is now.
    public func overview(in language: Language) -> LifecycleOverview {
        let (counts, learned) = (people.lifecycleCounts(), people.learned.withLock { $0 })
        let cells = zip(LifecycleCell.allCases, counts.cells).map { cell, count in
            LifecycleOverview.Cell(cell: cell, count: count, advice: cell.advice(in: language))
        }
        return LifecycleOverview(
            cells: cells, subscribers: counts.subscribers, thresholds: learned.inForce, own: learned.own,
            overrides: learned.overrides, refreshedOn: learned.refreshedOn.map(CivilDay.init(rawValue:)))
    }

    /// Puts the owner's cut points in the place of the shop's own; those that are nil are the shop's own again.
    ///
    /// - Throws: `InvalidValue` when they do not fit together.
    public func put(_ overrides: LifecycleOverrides) throws { try people.put(overrides) }

    /// The scores of all buyers.
    public func scores() -> ScoreTable {
        let counts = people.scoreCounts().sorted { left, right in
            Self.key(left.key) > Self.key(right.key)
        }
        let rows = counts.map { score, sums in
            ScoreTable.Row(
                score: score, buyers: sums.buyers, spent: Money(minorUnits: sums.spent, currency: people.settings.currency))
        }
        return ScoreTable(rows: rows, cuts: people.inForce.audience.setting.cuts)
    }

    /// Who moved where between two moments, the second excluded.
    public func movements(from: Timestamp, until: Timestamp) throws -> MovementReport {
        try MovementReport(store, from: from, until: until)
    }

    private static func key(_ score: RFMScore) -> Int { score.recency * 100 + score.frequency * 10 + score.monetary }
}
