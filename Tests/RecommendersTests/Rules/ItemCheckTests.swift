import Commerce
import Recommenders
import Testing

/// Conditions on the product, each tried on all eight products of ``RuleShop``: what an exclusion leaves is what they do not hold for.
@Suite struct ItemCheckTests {
    private static func held(_ condition: RuleCondition<ItemTest>, on page: RulePage? = nil) -> [ItemNumber] {
        let rules = RuleShop.active([.when(condition, then: .exclude)], on: page)
        var selection = Selection(limit: 8, eligibility: Eligibility(facts: RuleShop.facts), rules: rules)
        selection.fill(from: (0..<8).map { Recommendation(item: $0, score: 0, source: .bestsellers) })
        let left = Set(selection.finishedWithoutFallback().map(\.item))
        return (0..<8).filter { !left.contains($0) }
    }

    @Test(arguments: [
        (ItemTest.product(.items([1, 6, 9])), [1, 6]), (.product([ProductID(unchecked: "unknown")]), []),
        (.category([CategoryID(unchecked: "cases")]), [2, 3, 7]),
        (.category([CategoryID(unchecked: "accessories")]), [2, 3, 4, 5, 7]),
        (.category([CategoryID(unchecked: "phones"), CategoryID(unchecked: "chargers")]), [0, 1, 4, 5, 6]),
        (.category([CategoryID(unchecked: "unknown")]), []), (.brand(["a"]), [0, 2, 4]),
        (.brand(["a", "b"]), [0, 1, 2, 3, 4, 5]),
        (.brand(["unknown"]), []), (.attribute(name: "Colour", values: ["red"]), [0, 2, 3]),
        (.attribute(name: "Colour", values: ["red", "blue"]), [0, 1, 2, 3, 7]), (.attribute(name: "Size", values: ["red"]), []),
        (.price(ValueRange(from: 20, to: 50)), [3, 4, 5, 7]), (.price(ValueRange(from: 100)), [0, 1]),
        (.price(ValueRange(to: 10)), [2]), (.margin(ValueRange(from: 0.4)), [3, 4, 7]), (.margin(ValueRange(to: 0.15)), [0]),
        (.stock(ValueRange(from: 5)), [5, 7]), (.stock(ValueRange(to: 1)), [0, 1]), (.reduced, [1, 5]),
        (.newerThan(days: 3), [0, 1]), (.newerThan(days: 4), [0, 1, 2]), (.newerThan(days: 3_000), [0, 1, 2, 3, 4, 5, 7]),
    ])
    func `a condition holds for what it says, and its negation for all else`(test: ItemTest, items: [ItemNumber]) {
        #expect(Self.held(RuleCondition(test)) == items)
        #expect(Self.held(.not(test)) == (0..<8).filter { !items.contains($0) })
    }

    @Test func `a price beside the page's product is a multiple of its price`() {
        // The anchor costs 40: 0.5 to 1.25 of it is 20 to 50.
        let page = RulePage(block: .home, product: 5, now: RuleShop.now)
        #expect(Self.held(RuleCondition(.anchorPrice(ValueRange(from: 0.5, to: 1.25))), on: page) == [3, 4, 5, 7])
        #expect(Self.held(RuleCondition(.anchorPrice(ValueRange(from: 2))), on: page) == [0, 1])
        #expect(Self.held(RuleCondition(.anchorPrice(ValueRange(to: 0.25))), on: page) == [2])
    }

    @Test(arguments: [nil, 6, 500] as [ItemNumber?])
    func `on a page without a product that has a price such a rule rests, negated or not`(product: ItemNumber?) {
        let page = RulePage(block: .home, product: product, now: RuleShop.now)
        #expect(Self.held(RuleCondition(.anchorPrice(ValueRange(from: 0))), on: page) == [])
        #expect(Self.held(.not(.anchorPrice(ValueRange(from: 0))), on: page) == [])
    }

    @Test func `all conditions must hold`() {
        let rules = RuleShop.active([.when(.brand("a"), .not(.category([CategoryID(unchecked: "cases")])), then: .exclude)])
        var selection = Selection(limit: 8, eligibility: Eligibility(facts: RuleShop.facts), rules: rules)
        selection.fill(from: (0..<8).map { Recommendation(item: $0, score: 0, source: .bestsellers) })
        #expect(selection.finished().map(\.item) == [1, 2, 3, 5, 6, 7])
    }
}
