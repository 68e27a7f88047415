internal import Commerce
internal import Personalization

/// How a block did in the shop's last days, with one configuration; JSON has the same names.
public struct StoreEvaluationRow: Codable, Hashable, Sendable {
    /// `before` or `after`.
    public var configuration: String
    /// The block.
    public var block: String
    /// Blocks filled.
    public var requests: Int
    /// The share of them with a product that the visitor went to later in the same visit.
    public var hitRate: Double
    /// The share of them with the very next product that the visitor went to.
    public var nextHitRate: Double
    /// The mean reciprocal rank of that product.
    public var meanReciprocalRank: Double
    /// The share of available products that were shown at all.
    public var coverage: Double
    /// The share of blocks that a rule would have emptied.
    public var emptiedByRule: Double
    /// The share of blocks with fewer products than asked for.
    public var short: Double

    init(_ row: ReplayRow) {
        configuration = row.configuration
        block = row.block.rawValue
        requests = row.requests
        hitRate = row.hitRate
        nextHitRate = row.nextHitRate
        meanReciprocalRank = row.meanReciprocalRank
        coverage = row.coverage
        emptiedByRule = row.emptiedShare
        short = row.requests == 0 ? 0 : Double(row.short) / Double(row.requests)
    }
}
