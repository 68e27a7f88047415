/// The candidates for one anchor's alternatives, with what each has gathered.
struct AlternativeCandidates {
    private let anchor: ItemNumber
    private let facts: CatalogueFacts
    private let content: ContentSimilarity
    private let setting: AlternativesSetting
    /// What likeness counts: the more, the less is known of the anchor's own company.
    var contentWeight: Float
    private var gathered: [ItemNumber: Parts] = [:]

    /// What speaks for one candidate.
    private struct Parts {
        var company: Float = 0
        var bought: Float = 0
        var likeness: Float?
    }

    init(anchor: ItemNumber, facts: CatalogueFacts, content: ContentSimilarity, setting: AlternativesSetting) {
        self.anchor = anchor
        self.facts = facts
        self.content = content
        self.setting = setting
        contentWeight = setting.content
    }

    /// How many there are.
    var count: Int { gathered.count }

    /// Whether people's behaviour may make an item an alternative: it can be bought and stands in the same or a sibling category.
    func allows(_ item: ItemNumber) -> Bool {
        canStand(item) && facts.tree.areSiblings(facts.category[Int(anchor)], facts.category[Int(item)])
    }

    /// Adds what is looked at together with the anchor or a relative, each as a part of the best.
    mutating func addCompany(_ company: [Recommendation], weight: Float) {
        guard let best = company.first?.score, best > 0 else { return }
        for candidate in company { gathered[candidate.item, default: Parts()].company += weight * candidate.score / best }
    }

    /// Adds what was bought instead.
    mutating func addBought(_ items: [(item: ItemNumber, share: Float)]) {
        for (item, share) in items where allows(item) { gathered[item, default: Parts()].bought = share }
    }

    /// Adds what the catalogue says is most like the anchor: so many, and what is known of the others in the list already.
    mutating func addAlike(_ alike: [RankedItem], limit: Int) {
        var left = limit
        for candidate in alike {
            if gathered[candidate.item] != nil {
                gathered[candidate.item]?.likeness = candidate.score
            } else if left > 0, canStand(candidate.item) {
                gathered[candidate.item] = Parts(likeness: candidate.score)
                left -= 1
            }
        }
    }

    /// The best, one of each group of variants.
    func best(_ limit: Int) -> [Recommendation] {
        var groups: Set<UInt32> = []
        var list: [Recommendation] = []
        for candidate in gathered.map({ RankedItem(score: score($0.key, $0.value), recency: 0, item: $0.key) }).sorted(by: >) {
            guard list.count < limit else { break }
            let group = facts.group[Int(candidate.item)]
            guard group == ItemFacts.none || groups.insert(group).inserted else { continue }
            list.append(Recommendation(item: candidate.item, score: candidate.score, source: .alternatives))
        }
        return list
    }

    private func score(_ item: ItemNumber, _ parts: Parts) -> Float {
        let likeness = contentWeight * (parts.likeness ?? content.similarity(anchor, item, in: facts))
        guard parts.company > 0 || parts.bought > 0 else { return likeness }
        let kernel = content.price.similarity(facts.price[Int(anchor)], facts.price[Int(item)])
        let behaviour = setting.coViews * parts.company * kernel + setting.boughtInstead * parts.bought
        return behaviour * content.closeness(anchor, item, in: facts) + likeness
    }

    /// Whether an item can be bought and is neither the anchor nor a variant of it.
    func canStand(_ item: ItemNumber) -> Bool {
        guard item != anchor, Int(item) < facts.count, facts.isAvailable[Int(item)] else { return false }
        let group = facts.group[Int(item)]
        return group == ItemFacts.none || group != facts.group[Int(anchor)]
    }
}
