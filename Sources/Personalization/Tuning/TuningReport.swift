/// What a tuning of the next item's model came to, on clicks that were held back.
public struct TuningReport: Hashable, Sendable {
    /// Whether the new weights are in force now.
    public var isAccepted: Bool
    /// Clicks that the weights were fitted to.
    public var fittedClicks: Int
    /// Clicks that were held back to judge them.
    public var heldBackClicks: Int
    /// HR@20 with the weights there were.
    public var hitRateBefore: Double
    /// HR@20 with the new weights, accepted or not.
    public var hitRateAfter: Double
    /// MRR@20 with the weights there were.
    public var reciprocalRankBefore: Double
    /// MRR@20 with the new weights, accepted or not.
    public var reciprocalRankAfter: Double
}
