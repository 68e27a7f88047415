/// How ``Complements`` weighs.
public struct ComplementsSetting: Hashable, Sendable {
    /// The anchor's latest orders that are looked at.
    public var orders = 1000
    /// Orders with more items than this say nothing of any two of them.
    public var itemsPerOrder = 200
    /// Days after which an order counts half.
    public var halfLifeDays: Float = 90
    /// Days in which a later order of the same customer still belongs to the anchor.
    public var followingDays: Int64 = 30
    /// What an item of a later order counts, against one of the same.
    public var followingWeight: Float = 0.2
    /// Fewer orders with both than this are chance.
    public var minimumCoBuys = 2
    /// The same where all are one customer's: two of them may be a whim.
    public var minimumCoBuysOfOne = 5
    /// The power of the other item's orders by which its score is divided, for one anchor: 0 favours bestsellers, 1 rarities.
    public var popularityDamping: Float = 0.15
    /// The same for a cart of very many items, between which there is much more evidence to be particular.
    public var cartPopularityDamping: Float = 0.5
    /// Orders added to each item's, so that rare ones do not win by accident.
    public var smoothing: Float = 10
    /// The latest items of a cart that count.
    public var cartItems = 30
    /// Items of a cart, from the latest, at which one counts 1/e.
    public var cartReach: Float = 60
    /// Orders that are looked at for a whole cart, shared out among its items, at least 100 for each.
    public var cartOrders = 6000
    /// At most so many items of one category beside a cart.
    public var itemsPerCategory = 2
    /// From this many times the anchor's price on, an item is demoted: `tolerance / ratio`.
    public var priceTolerance: Float = 3
    /// Items whose direction, price and co-views together leave less than this of their score are no complements.
    public var leastFit: Float = 0.2
    /// How many times the share of co-buys the share of co-views may be before nothing is left of the score.
    public var substituteRatio: Float = 3
    /// The anchor's latest postings in sessions that are looked at.
    public var sessions = 500

    /// The defaults.
    public init() {}

    /// The co-buys that an item must have, of several customers or of one.
    func coBuys(isShared: Bool) -> Int { isShared ? minimumCoBuys : minimumCoBuysOfOne }
}
