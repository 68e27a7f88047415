/// A link of consumption as the owner sees it on the map: what is bought after what, by how many, and when.
public struct ConsumptionChain: Hashable, Sendable {
    /// Who says so.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// The shop's orders.
        case learned
        /// The owner, for a link that the orders do not show.
        case added
        /// The orders, with what the owner has changed.
        case changed
    }

    /// What is bought first.
    public var from: ChainEnd
    /// What is bought next; the same for repeat demand.
    public var to: ChainEnd
    /// Customers who bought the first; 0 for an added link.
    public var customers: Int
    /// Times that the second followed within the horizon.
    public var followers: Int
    /// The share of customers who buy the second because of the first.
    public var share: Double
    /// How many times as often as without the first the second is bought; nil for an added link.
    public var lift: Double?
    /// Days within which 10, 25, 50, 75 and 90 of a hundred who buy it do so.
    public var quantiles: [Double]
    /// How many days about two thirds of them differ from the median at most.
    public var spreadDays: Double
    /// Who says so.
    public var origin: Origin
    /// Whether the owner has switched it off.
    public var isMuted: Bool

    /// The shares, in hundredths, that ``quantiles`` belong to.
    public static let quantileShares = [10, 25, 50, 75, 90]

    /// The median, days.
    public var typicalDays: Double { quantiles[2] }

    /// A link with all that is known of it; five quantiles.
    public init(
        from: ChainEnd, to: ChainEnd, customers: Int, followers: Int, share: Double, lift: Double?, quantiles: [Double],
        spreadDays: Double, origin: Origin, isMuted: Bool
    ) {
        precondition(quantiles.count == Self.quantileShares.count, "a quantile for each share")
        self.from = from
        self.to = to
        self.customers = customers
        self.followers = followers
        self.share = share
        self.lift = lift
        self.quantiles = quantiles
        self.spreadDays = spreadDays
        self.origin = origin
        self.isMuted = isMuted
    }
}
