public import Commerce

/// How a block did in a replay with one configuration.
public struct ReplayRow: Hashable, Sendable {
    /// The configuration.
    public var configuration: String
    /// The block.
    public var block: Placement
    /// Blocks filled.
    public var requests = 0
    /// Of them, those with a product that the visitor went to later in the same visit and had not seen before in it.
    public var hits = 0
    /// Of them, those with the very next product that the visitor went to and had not seen before in the visit.
    public var nextHits = 0
    /// The sum of one over the place of that very next product.
    public var reciprocalRanks = 0.0
    /// Different products shown.
    public var productsShown = 0
    /// Products that could be shown.
    public var productsAvailable = 0
    /// Blocks in which a rule was set aside because it would have left nothing.
    public var emptiedByRule = 0
    /// Blocks with fewer products than asked for.
    public var short = 0

    /// The share of blocks with a hit; 0 without blocks.
    public var hitRate: Double { share(Double(hits)) }
    /// The share of blocks with the very next product.
    public var nextHitRate: Double { share(Double(nextHits)) }
    /// The mean reciprocal rank of the very next product.
    public var meanReciprocalRank: Double { share(reciprocalRanks) }
    /// The share of available products that were shown at all.
    public var coverage: Double { productsAvailable == 0 ? 0 : Double(productsShown) / Double(productsAvailable) }
    /// The share of blocks that a rule would have emptied.
    public var emptiedShare: Double { share(Double(emptiedByRule)) }

    private func share(_ part: Double) -> Double { requests == 0 ? 0 : part / Double(requests) }
}
