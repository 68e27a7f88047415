public import Audience
public import Commerce

/// The lifecycle's grid with everybody in it.
public struct LifecycleOverview: Hashable, Sendable {
    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// Where it stands.
        public var cell: LifecycleCell
        /// How many buyers are in it.
        public var count: Int
        /// What to do about them.
        public var advice: String
    }

    /// The nine cells, row by row; every buyer is in exactly one.
    public var cells: [Cell]
    /// Whom the shop knows but who has not bought.
    public var subscribers: [SubscriberAge: Int]
    /// The cut points in force.
    public var thresholds: LifecycleThresholds
    /// The cut points of the shop's own orders.
    public var own: LifecycleThresholds
    /// The owner's.
    public var overrides: LifecycleOverrides
    /// The day of the last refresh; nil before the first.
    public var refreshedOn: CivilDay?

    /// How many buyers there are.
    public var buyers: Int { cells.reduce(0) { $0 + $1.count } }
}
