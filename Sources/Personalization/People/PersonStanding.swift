public import Audience
public import Commerce
internal import Synchronization

/// What somebody is to the shop now, for the customer's card.
public struct PersonStanding: Hashable, Sendable {
    /// The segments they are in, without the lifecycle's groups.
    public var segments: [SegmentID]
    /// Their cell of the lifecycle's grid; nil without an order.
    public var cell: LifecycleCell?
    /// Their scores; nil without an order.
    public var score: RFMScore?
    /// When the next order is to be expected, or was; nil without an order.
    public var expectedOrder: CivilDay?
    /// What they have spent after refunds, in the shop's currency.
    public var spent: Money
    /// What interests them.
    public var interests: InterestProfile
}

extension PeopleIndex {
    /// What somebody is to the shop now; they need not be a customer.
    public func standing(of profile: Profile) -> PersonStanding {
        let (force, facts, today) = (inForce, facts(of: profile), today)
        let row = facts.row
        return PersonStanding(
            segments: force.ids(force.audience.memberships(facts, today: today)).sorted(),
            cell: row.cell(on: today, force.audience.setting.thresholds),
            score: row.score(on: today, force.audience.setting.cuts),
            expectedOrder: row.expectedOrder == PersonRow.noDay ? nil : CivilDay(rawValue: row.expectedOrder),
            spent: Money(minorUnits: row.spent, currency: settings.currency),
            interests: subjects.withLock { InterestProfile(facts, subjects: $0) })
    }
}
