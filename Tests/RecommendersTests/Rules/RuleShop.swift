import Commerce
import Recommenders

/// A small shop for rules: eight products `p0` to `p7` of item numbers 0 to 7.
///
/// ```
/// item          0     1     2     3     4     5     6     7
/// category    phones phones cases cases chargers chargers phones cases     (cases and chargers stand under accessories)
/// brand         a     b     a     b     a     b     –     –
/// price        100   200   10    20    30    40     0    50
/// old price     –    250    –    –     –    60     –     –
/// margin       .1    .2    .3    .4    .5     –     –    .6
/// stock         0     1     2     3     4     5     –    50
/// colour       red   blue  red   red   –     –     –    blue
/// added, days   1     2     3     4     5     6     –    90    ago
/// ```
enum RuleShop {
    static let now = Timestamp(seconds: 1_000 * 86_400)
    static let (phones, accessories, cases, chargers): (CategoryNumber, CategoryNumber, CategoryNumber, CategoryNumber) =
        (0, 1, 2, 3)
    static let tree = CategoryTree(parents: [ItemFacts.none, ItemFacts.none, 1, 1])

    static let facts = CatalogueFacts(tree: tree, items: (ItemNumber(0)..<8).map { ($0, facts(of: $0)) })

    private static func facts(of item: ItemNumber) -> ItemFacts {
        let place = Int(item)
        let daysAgo: [UInt32?] = [1, 2, 3, 4, 5, 6, nil, 90]
        return ItemFacts(
            categories: [[phones, phones, cases, cases, chargers, chargers, phones, cases][place]],
            price: [100, 200, 10, 20, 30, 40, 0, 50][place],
            brand: [0, 1, 0, 1, 0, 1, ItemFacts.none, ItemFacts.none][place],
            attributes: [[0], [1], [0], [0], [], [], [], [1]][place],
            oldPrice: [0, 250, 0, 0, 0, 60, 0, 0][place], margin: [0.1, 0.2, 0.3, 0.4, 0.5, nil, nil, 0.6][place],
            stock: [0, 1, 2, 3, 4, 5, nil, 50][place], addedAt: daysAgo[place].map { (1_000 - $0) * 86_400 } ?? 0)
    }

    /// The rules of the shop compiled: brands `a` and `b`, `Colour` `red` and `blue`, categories by name.
    static func compiled(_ rules: [Rule]) -> CompiledRules {
        let categories = ["phones": phones, "accessories": accessories, "cases": cases, "chargers": chargers]
        return CompiledRules(
            rules, tree: tree, item: { $0.rawValue.first == "p" ? ItemNumber($0.rawValue.dropFirst()) : nil },
            category: { categories[$0.rawValue] }, brand: { ["a": 0, "b": 1][$0] },
            attribute: { name, value in name == "Colour" ? ["red": 0, "blue": 1][value] : nil })
    }

    /// What speaks on a page with such rules, which stand in the order of the list and are called `r0`, `r1` and so on.
    static func active(_ rules: [Rule], on page: RulePage? = nil, in facts: CatalogueFacts = facts) -> ActiveRules {
        compiled(inOrder(rules)).active(for: page ?? RulePage(block: .home, now: now), in: facts)
    }

    static func inOrder(_ rules: [Rule]) -> [Rule] {
        rules.enumerated().map { place, rule in
            var rule = rule
            rule.id = RuleID(unchecked: "r\(place)")
            rule.position = place
            return rule
        }
    }
}

extension Rule {
    /// A rule with conditions on the product, to be named by its place.
    static func when(_ conditions: RuleCondition<ItemTest>..., then action: RuleAction) -> Rule {
        Rule(id: RuleID(unchecked: "r"), itemConditions: conditions, action: action)
    }

    /// The rule with conditions on the page.
    func on(_ conditions: RuleCondition<PageTest>...) -> Rule {
        var rule = self
        rule.pageConditions = conditions
        return rule
    }

    /// The rule for some blocks.
    func within(_ blocks: Placement...) -> Rule {
        var rule = self
        rule.blocks = blocks
        return rule
    }
}

extension RuleCondition<ItemTest> {
    static func brand(_ names: String...) -> Self { RuleCondition(.brand(names)) }
    static func category(_ names: String...) -> Self { RuleCondition(.category(names.map { CategoryID(unchecked: $0) })) }
    static func product(_ items: Int...) -> Self { RuleCondition(.product(.items(items))) }
}

extension [ProductID] {
    /// The products of some item numbers.
    static func items(_ items: [Int]) -> [ProductID] { items.map { ProductID(unchecked: "p\($0)") } }
}
