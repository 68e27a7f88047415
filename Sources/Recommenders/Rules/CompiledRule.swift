internal import Commerce

/// One rule in numbers. An object, so that choosing the rules of a request copies references.
final class CompiledRule: Sendable {
    /// What the rule does.
    enum Effect: Sendable {
        case include
        case exclude
        case pin([ItemNumber], slot: Int)
        /// Multiplies an item's place: less than 1 moves it up, more moves it down.
        case move(Float)
    }

    let id: RuleID
    let effect: Effect
    private let rule: Rule
    private let pageChecks: [PageCheck]
    private let itemChecks: [ItemCheck]
    private let needsAnchorPrice: Bool
    /// Whether a condition is about categories.
    let needsCategories: Bool
    /// Whether a condition is about attributes.
    let needsAttributes: Bool

    init(_ rule: Rule, _ numbers: RuleNumbers) {
        id = rule.id
        self.rule = rule
        effect =
            switch rule.action {
            case .include: .include
            case .exclude: .exclude
            case .pin(let products, let slot): .pin(products.compactMap(numbers.item), slot: slot)
            case .boost(let factor): .move(Float(1 / factor))
            case .bury(let factor): .move(Float(factor))
            }
        pageChecks = rule.pageConditions.map { PageCheck($0, numbers) }
        itemChecks = rule.itemConditions.map { ItemCheck($0, numbers) }
        needsAnchorPrice = itemChecks.contains(where: \.needsAnchorPrice)
        needsCategories = itemChecks.contains(where: \.needsCategories)
        needsAttributes = itemChecks.contains(where: \.needsAttributes)
    }

    /// Whether the rule has something to say about a page now.
    func speaks(for page: PageFacts) -> Bool {
        rule.isInForce(at: page.page.now) && (page.price > 0 || !needsAnchorPrice)
            && pageChecks.allSatisfy { $0.holds(for: page) }
    }

    /// Of some candidates, those for which every condition holds: bit i of a word stands for the candidate at `start` + i.
    func sift(
        _ word: UInt64, of candidates: borrowing RuleCandidates, from start: Int, _ moment: RuleMoment
    ) -> UInt64 {
        var left = word
        for check in itemChecks where left != 0 { left = check.sift(left, of: candidates, from: start, moment) }
        return left
    }

    /// Items that the rule names by product, brand or category, at most so many: all that it can mean are among them if the limit is
    /// not reached.
    func namedItems(in facts: CatalogueFacts, limit: Int) -> [ItemNumber] {
        for check in itemChecks {
            if let items = check.namedItems(in: facts, limit: limit) { return items }
        }
        return []
    }
}
