internal import Personalization
internal import Storage

/// `vitrina tune`: adjusts the next item's model to the shop's own recent sessions, if those held back agree.
public struct StoreTuning: Codable, Hashable, Sendable {
    /// Whether new weights are in force.
    public var accepted: Bool
    /// Clicks that the weights were fitted to.
    public var fittedClicks: Int
    /// Clicks held back to judge them.
    public var heldBackClicks: Int
    /// HR@20 and MRR@20 on the clicks held back, with the weights there were.
    public var before: Quality
    /// The same with the new weights.
    public var after: Quality

    /// How well clicks were foreseen.
    public struct Quality: Codable, Hashable, Sendable {
        /// HR@20.
        public var hitRate: Double
        /// MRR@20.
        public var meanReciprocalRank: Double
    }

    /// Tunes the configured store's model.
    ///
    /// - Throws: ``ApplianceError``: `storeInUse` while a server runs on it; it tunes itself once a day. `dataDirectory` where there is no store.
    public init(_ configuration: Configuration) throws {
        let store = try DataDirectory.openExisting(configuration.dataDirectory)
        let report = try Tuning(models: try LiveModels(store: store)).run()
        accepted = report.isAccepted
        fittedClicks = report.fittedClicks
        heldBackClicks = report.heldBackClicks
        before = Quality(hitRate: report.hitRateBefore, meanReciprocalRank: report.reciprocalRankBefore)
        after = Quality(hitRate: report.hitRateAfter, meanReciprocalRank: report.reciprocalRankAfter)
    }
}
