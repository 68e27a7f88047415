public import Commerce
internal import Recommenders

/// One way in which the past days' blocks could have been filled.
public struct ReplayConfiguration: Sendable {
    /// Its name in the report.
    public var name: String
    /// The rules in force.
    public var rules: [Rule]
    /// Whether earlier sessions of the same person count for the next item.
    public var usesEarlierSessions = true
    /// Whether categories, brands and prices count for the next item.
    public var usesCatalogue = true

    /// A configuration.
    public init(name: String, rules: [Rule]) {
        self.name = name
        self.rules = rules
    }

    /// The next item's model as this configuration has it.
    func nextItem(_ weights: NextItemWeights) -> NextItem {
        var affinities = AffinityWeights()
        if !usesCatalogue { (affinities.category, affinities.brand, affinities.price) = (0, 0, 0) }
        if !usesEarlierSessions { (affinities.earlier, affinities.earlierItems) = (0, 0) }
        return NextItem(weights: weights, affinities: affinities)
    }
}
