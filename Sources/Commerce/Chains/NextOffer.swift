/// Something that a customer is likely to need soon, with the products to offer.
public struct NextOffer: Hashable, Sendable {
    /// The counts behind it.
    public struct Evidence: Hashable, Sendable {
        /// Times that the second followed.
        public var matching: Int
        /// Times that it was awaited.
        public var outOf: Int
        /// Times that it would have followed by chance.
        public var expected: Double?

        /// Counts.
        public init(matching: Int, outOf: Int, expected: Double?) {
            self.matching = matching
            self.outOf = outOf
            self.expected = expected
        }
    }

    /// What the customer bought that leads there.
    public var from: ChainEnd
    /// What is needed; the same for repeat demand.
    public var to: ChainEnd
    /// When the customer bought the first.
    public var since: Timestamp
    /// The probability that the second is bought within the days asked about.
    public var probability: Double
    /// When to write.
    public var bestMoment: Timestamp
    /// Products that meet the need, the best first.
    public var products: [ProductID]
    /// The counts behind it; nil for a link that only the owner knows of.
    public var evidence: Evidence?

    /// An offer.
    public init(
        from: ChainEnd, to: ChainEnd, since: Timestamp, probability: Double, bestMoment: Timestamp, products: [ProductID],
        evidence: Evidence?
    ) {
        self.from = from
        self.to = to
        self.since = since
        self.probability = probability
        self.bestMoment = bestMoment
        self.products = products
        self.evidence = evidence
    }

    /// Whether the same is needed again.
    public var isRepeat: Bool { from == to }
}
