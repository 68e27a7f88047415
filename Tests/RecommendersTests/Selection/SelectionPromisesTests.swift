import Commerce
import Recommenders
import TestSupport
import Testing

/// What holds whatever the catalogue, the candidates and the rules.
@Suite struct SelectionPromisesTests {
    private static func facts(_ random: inout SeededRandom, count: Int) -> CatalogueFacts {
        var items: [(item: ItemNumber, facts: ItemFacts)] = []
        for item in 0..<count {
            let facts = ItemFacts(
                isAvailable: random.chance(70), group: random.chance(40) ? UInt32(random.number(0...4)) : ItemFacts.none,
                categories: random.chance(80) ? [CategoryNumber(random.number(0...3))] : [],
                price: Float(random.number(0...5)) * 10, brand: random.chance(60) ? UInt32(random.number(0...1)) : ItemFacts.none,
                attributes: random.chance(50) ? [UInt32(random.number(0...1))] : [],
                oldPrice: random.chance(30) ? 100 : 0, margin: random.maybe { Float($0.number(0...10)) / 10 },
                stock: random.maybe { $0.number(0...9) },
                addedAt: random.chance(50) ? UInt32(random.number(990...999)) * 86_400 : 0)
            items.append((ItemNumber(item), facts))
        }
        return CatalogueFacts(tree: RuleShop.tree, items: items)
    }

    private static func test(_ random: inout SeededRandom) -> ItemTest {
        switch random.number(0...8) {
        case 0: .product(.items(random.list(1...4) { $0.number(0...15) }))
        case 1: .category([CategoryID(unchecked: random.pick(["phones", "accessories", "cases", "none"]))])
        case 2: .brand([random.pick(["a", "b", "c"])])
        case 3: .attribute(name: "Colour", values: [random.pick(["red", "blue"])])
        case 4: .price(ValueRange(from: Double(random.number(0...5)) * 10))
        case 5: .margin(ValueRange(to: Double(random.number(0...10)) / 10))
        case 6: .stock(ValueRange(from: Double(random.number(0...9))))
        case 7: .reduced
        default: .newerThan(days: random.number(1...10))
        }
    }

    private static func rule(_ random: inout SeededRandom) -> Rule {
        let action: RuleAction =
            switch random.number(0...4) {
            case 0: .include
            case 1: .exclude
            case 2: .pin(.items(Array(Set(random.list(1...3) { $0.number(0...15) })).sorted()), slot: random.number(1...6))
            case 3: .boost(Double(random.number(2...100)))
            default: .bury(Double(random.number(2...100)))
            }
        let conditions = random.list(1...2) { random in RuleCondition(test(&random), isNegated: random.chance(30)) }
        return Rule(id: RuleID(unchecked: "r"), itemConditions: conditions, action: action)
    }

    @Test(arguments: 1...600) func `hold`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let count = random.number(1...14)
        let facts = Self.facts(&random, count: count)
        func item(_ random: inout SeededRandom) -> ItemNumber { ItemNumber(random.number(0...16)) }
        let (anchor, cart) = (random.maybe(item), random.list(0...2, item))
        let regional = random.maybe { random in (0..<count).map { _ in random.chance(60) } }
        let eligibility = Eligibility(facts: facts, regional: regional, anchor: anchor, cart: cart)
        let diversity = Diversity(
            perCategory: random.maybe { $0.number(1...2) }, perBrand: random.maybe { $0.number(1...2) },
            balance: random.maybe { Float($0.number(0...10)) / 10 }, shown: Set(random.list(0...4, item)))
        let given = random.list(0...6, Self.rule)
        let rules = RuleShop.active(given, in: facts)
        let limit = random.number(1...7)
        var selection = Selection(limit: limit, eligibility: eligibility, diversity: diversity, rules: rules)
        for _ in 0..<random.number(0...3) {
            selection.fill(from: random.list(0...8) { Recommendation(item: item(&$0), score: 0, source: .nextItem) })
        }
        let short = selection.result(withFallback: false)
        let result = selection.result()
        for found in [short, result].map({ $0.items.map(\.recommendation.item) }) {
            let groups = found.map { facts.group[Int($0)] }.filter { $0 != ItemFacts.none }
            #expect(found.count <= limit)
            #expect(Set(found).count == found.count)
            #expect(Set(groups).count == groups.count)
            #expect(found.allSatisfy(eligibility.allows))
        }
        #expect(result.items.isEmpty == !(0..<ItemNumber(count)).contains { eligibility.allows($0) })
        #expect(result.recommendations == selection.finished())
        let isOnPage = result.items.contains { diversity.shown.contains($0.recommendation.item) }
        #expect(!isOnPage || result.items.allSatisfy { Self.isShown($0.recommendation.item, diversity.shown, facts) })
        Self.expectObeyed(given, result, facts)
    }

    private static func isShown(_ item: ItemNumber, _ shown: Set<ItemNumber>, _ facts: CatalogueFacts) -> Bool {
        let group = facts.group[Int(item)]
        return shown.contains(item)
            || group != ItemFacts.none && shown.contains { Int($0) < facts.count && facts.group[Int($0)] == group }
    }

    /// An exclusion that was not set aside excludes: asked alone, it takes nothing from the list.
    private static func expectObeyed(_ given: [Rule], _ result: SelectionResult, _ facts: CatalogueFacts) {
        let everywhere = Eligibility(facts: facts, regional: Array(repeating: true, count: facts.count))
        for (rule, outcome) in zip(given, result.outcomes) where rule.action == .exclude && outcome.setAside == nil {
            var probe = Selection(limit: 20, eligibility: everywhere, rules: RuleShop.active([rule], in: facts))
            probe.fill(from: result.recommendations)
            #expect(probe.finishedWithoutFallback().count == result.items.count)
        }
    }
}
