/// How ``SessionNeighbours`` weighs; the defaults were tuned on four shops' sessions at once and near the best for each.
public struct SessionNeighboursSetting: Hashable, Sendable {
    /// N: the latest distinct items of the running session that look for neighbours.
    public var items = 10
    /// M: the latest sessions taken per item.
    public var sessionsPerItem = 250
    /// K: the nearest sessions that vote.
    public var neighbours = 300
    /// Clicks after which an item of the running session counts 1/e in the similarity.
    public var similarityDecay: Float = 4
    /// Clicks after which an item of the running session counts 1/e in the votes.
    public var voteDecay: Float = 4
    /// The power of a matched item's idf in the similarity.
    public var matchedRarity: Float = 3
    /// The power of a neighbour's length by which its similarity is divided.
    public var lengthDamping: Float = 0.25
    /// Lengths of the whole history after which a neighbour counts 1/e; at least 1/8.
    public var ageScale: Float = 1
    /// Clicks after a matched item at which a vote counts 1/e.
    public var forwardReach: Float = 2.5
    /// Clicks before a matched item at which a vote counts 1/e.
    public var backwardReach: Float = 2
    /// What a vote before a matched item counts, against one after it.
    public var backwardWeight: Float = 0.75

    /// The defaults.
    public init() {}
}
