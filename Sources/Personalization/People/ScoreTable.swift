public import Audience
public import Commerce

/// The scores of all buyers.
public struct ScoreTable: Hashable, Sendable {
    /// Buyers with the same scores.
    public struct Row: Hashable, Sendable {
        /// The scores.
        public var score: RFMScore
        /// How many buyers have them.
        public var buyers: Int
        /// What they have spent.
        public var spent: Money
    }

    /// The scores that somebody has, the best first; every buyer is in exactly one row.
    public var rows: [Row]
    /// Where scores part.
    public var cuts: RFMCuts
}
