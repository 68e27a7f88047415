/// A consumption chain of the demo's customers: who buys `from` buys `to` some days later.
public struct PlantedChain: Sendable {
    /// What is bought first.
    public let from: Goods
    /// What is bought next; the same goods where they are used up.
    public let to: Goods
    /// Days between the two, on average.
    public let meanDays: Double
    /// The standard deviation of the days; the law is normal, cut off at one day.
    public let spreadDays: Double
    /// The share of buyers of `from` who go on, unless they have bought `to` by then.
    public let share: Double

    init(_ from: Goods, to: Goods, after meanDays: Double, spread spreadDays: Double, share: Double) {
        self.from = from
        self.to = to
        self.meanDays = meanDays
        self.spreadDays = spreadDays
        self.share = share
    }

    /// Goods bought again and again.
    init(_ goods: Goods, againAfter meanDays: Double, spread spreadDays: Double, share: Double) {
        self.init(goods, to: goods, after: meanDays, spread: spreadDays, share: share)
    }
}
