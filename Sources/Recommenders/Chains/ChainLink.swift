/// One link of consumption: who bought the first thing buys the second, a share of them, after a typical time.
public struct ChainLink: Hashable, Sendable {
    /// Who says so.
    public enum Origin: UInt8, Hashable, Sendable, CaseIterable {
        /// The shop's orders.
        case learned = 1
        /// The owner, for a link that the orders do not show.
        case added = 2
        /// The orders, with what the owner has changed.
        case changed = 3
    }

    /// What is bought first.
    public var from: ChainNode
    /// What is bought next; the same for repeat demand.
    public var to: ChainNode
    /// Customers who bought the first and were observed afterwards.
    public var customers = 0
    /// Times that the second was awaited: a customer may begin again.
    public var episodes = 0
    /// Times that it followed within the horizon.
    public var followers = 0
    /// The share who buy the second within the horizon, for whatever reason (Kaplan-Meier, Laplace-smoothed).
    public var totalShare = 0.0
    /// The share who buy it because of the first: π.
    public var share: Double
    /// Purchases of the second a day that come anyway: λ.
    public var background = 0.0
    /// The share who buy the second in an equal window after anything else.
    public var baseShare = 0.0
    /// How many times as often as without the first: total share over base share; 0 where unknown.
    public var lift = 0.0
    /// Twice the logarithm of the likelihood ratio against chance (``AssociationCounts``); 0 where unknown.
    public var evidence = 0.0
    /// The time between.
    public var lag: LagDistribution
    /// The items most bought next, the most bought first.
    public var items: [ItemNumber] = []
    /// What a customer's own history adds, for repeat demand.
    public var habit: RepeatHabit?
    /// Who says so.
    public var origin: Origin
    /// Whether the owner has switched it off.
    public var isMuted = false

    /// A link with what cannot be left out.
    public init(from: ChainNode, to: ChainNode, share: Double, lag: LagDistribution, origin: Origin) {
        self.from = from
        self.to = to
        self.share = share
        self.lag = lag
        self.origin = origin
    }

    /// Whether it is about buying the same again.
    public var isRepeat: Bool { from == to }

    /// The probability that the second is bought within the next days because of the first, so many days after the first and not
    /// having been bought since: π·(F(t + D) - F(t))/(1 - π·F(t)).
    public func probability(afterDays age: Double, within days: Double) -> Double {
        Self.probability(share: share, lag: lag, afterDays: age, within: days)
    }

    static func probability(share: Double, lag: LagDistribution, afterDays age: Double, within days: Double) -> Double {
        let before = share * lag.cumulative(age)
        let remaining = 1 - before
        guard remaining > 1e-9 else { return 0 }
        return max(0, min(1, (share * lag.cumulative(age + days) - before) / remaining))
    }
}
