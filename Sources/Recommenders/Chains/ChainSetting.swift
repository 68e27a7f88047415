/// What counts as a link of consumption, and how far the learner looks.
public struct ChainSetting: Hashable, Sendable {
    /// For how many days after a purchase the next one is awaited.
    public var horizonDays = 180
    /// The fewest customers that a link's beginning must have; a thinner category is seen as part of the one above it.
    public var minimumCustomers = 20
    /// The fewest times that the second must have followed.
    public var minimumFollowers = 6
    /// How many times as often as without the first purchase the second must follow.
    public var minimumLift = 1.5
    /// The least likelihood ratio: 10.8 is exceeded by chance once in a thousand.
    public var minimumEvidence = 10.8
    /// How many links may be invented, on average, in a shop without any, all pairs together.
    public var invented = 0.002
    /// The most categories that are looked at, those with the most customers.
    public var maximumCategories = 1_500
    /// The most pairs of categories that are looked at closely, those that look most promising.
    public var maximumCandidates = 4_000
    /// The most orders of one customer that are looked at, the latest.
    public var maximumOrders = 200
    /// How many of the most bought items a link remembers.
    public var itemsPerLink = 24

    /// The usual setting.
    public init() {}
}
