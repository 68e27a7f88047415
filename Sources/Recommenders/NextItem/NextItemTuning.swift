/// What a run of ``NextItemTuner`` came to.
public struct NextItemTuning: Hashable, Sendable {
    /// The weights to go on with: new ones if they were accepted, else the ones there were.
    public var weights: NextItemWeights
    /// Whether the held-back sessions agreed to the new weights.
    public var isAccepted: Bool
    /// The old weights on the held-back sessions.
    public var before: Quality
    /// The new weights on the held-back sessions, accepted or not.
    public var after: Quality
    /// Clicks that the new weights were fitted to.
    public var fittedClicks: Int
    /// Clicks held back.
    public var heldBackClicks: Int

    /// How well clicks were foreseen, items already seen included.
    public struct Quality: Hashable, Sendable {
        /// The share of clicks on one of the first 20 items.
        public var hitRate: Double
        /// The mean of one over the clicked item's rank, 0 beyond the 20th.
        public var reciprocalRank: Double

        /// Two figures.
        public init(hitRate: Double, reciprocalRank: Double) {
            self.hitRate = hitRate
            self.reciprocalRank = reciprocalRank
        }
    }
}
