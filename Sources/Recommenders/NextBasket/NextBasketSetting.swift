/// How ``NextBasket`` weighs. The defaults come from several months of a real shop's orders, each month asked after the ones
/// before.
public struct NextBasketSetting: Hashable, Sendable {
    /// The customer's latest orders that are looked at.
    public var ownOrders = 200
    /// The items of those orders, the heaviest first, whose other orders are looked at.
    public var anchors = 100
    /// The latest orders of each such item that are looked at.
    public var ordersPerAnchor = 100
    /// The most similar orders that vote.
    public var neighbours = 1_000
    /// What an item's weight in the customer's history is multiplied by with every later order, 0 to 1.
    public var historyDecay: Float = 0.9
    /// Days after which another customer's order counts half.
    public var halfLifeDays: Float = 30
    /// The power of its size by which an order's similarity is divided: long orders have something of everything.
    public var lengthDamping: Float = 0.75
    /// Orders added to an item's own, so that one chance meeting of two rare items does not win.
    public var smoothing: Float = 5
    /// The power of the votes.
    public var votePower: Float = 0.8
    /// What is added to the votes, so that an item that only this customer buys does not vanish.
    public var voteFloor: Float = 0.002
    /// The power of the item's orders of the last ``recentDays``.
    public var recentPower: Float = 0.25
    /// How long an order is recent: what is out of season or out of stock has none of these.
    public var recentDays = 14
    /// The power of the number of the customer's orders with the item.
    public var frequencyPower: Float = 0.7
    /// The power of the number of orders since the customer's last one with the item (1 if that was the last order), which
    /// divides.
    public var restPower: Float = 0.1
    /// The power of the item's repeats per buyer, 1 being a usual rate.
    public var repeatPower: Float = 0.4
    /// Repeat purchases per buyer that are usual.
    public var usualRepeats: Float = 0.2
    /// Buyers with the usual repeats added to an item's own.
    public var repeatSmoothing: Float = 10
    /// What stands in place of the customer's own part for an item they never bought.
    public var exploreWeight: Float = 0.2

    /// The defaults.
    public init() {}
}
