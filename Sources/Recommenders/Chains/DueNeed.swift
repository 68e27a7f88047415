public import Commerce

/// Something that a customer is likely to need soon.
public struct DueNeed: Hashable, Sendable {
    /// What is needed.
    public var target: ChainNode
    /// The probability that it is bought within the days asked about, all links and chance taken together.
    public var probability: Double
    /// The part of it that the links account for.
    public var chainProbability: Double
    /// When to write: where the days asked about hold most of the time at which it is usually bought; now if that has begun.
    public var bestMoment: Timestamp
    /// The link that says most.
    public var link: ChainLink
    /// When the customer bought what the link begins with.
    public var since: Timestamp
    /// What the customer bought that the link begins with, the latest.
    public var anchor: ItemNumber

    /// A need.
    public init(
        target: ChainNode, probability: Double, chainProbability: Double, bestMoment: Timestamp, link: ChainLink,
        since: Timestamp, anchor: ItemNumber
    ) {
        self.target = target
        self.probability = probability
        self.chainProbability = chainProbability
        self.bestMoment = bestMoment
        self.link = link
        self.since = since
        self.anchor = anchor
    }
}
