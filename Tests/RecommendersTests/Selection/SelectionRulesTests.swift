import Commerce
import Recommenders
import Testing

/// Rules at work on the eight products of ``RuleShop``.
@Suite struct SelectionRulesTests {
    private func select(
        _ rules: [Rule], from items: [ItemNumber] = Array(0..<8), limit: Int = 8, eligibility: Eligibility? = nil,
        diversity: Diversity = Diversity(), withFallback: Bool = true
    ) -> SelectionResult {
        var selection = Selection(
            limit: limit, eligibility: eligibility ?? Eligibility(facts: RuleShop.facts), diversity: diversity,
            rules: RuleShop.active(rules))
        selection.fill(from: items.map { Recommendation(item: $0, score: 0, source: .bestsellers) })
        return selection.result(withFallback: withFallback)
    }

    private func rules(_ numbers: Int...) -> [RuleID] { numbers.map { RuleID(unchecked: "r\($0)") } }

    @Test func `what is excluded is not shown`() {
        let result = select([.when(.category("phones"), then: .exclude)])
        #expect(result.items.map(\.recommendation.item) == [2, 3, 4, 5, 7])
        #expect(result.outcomes.map(\.removed) == [3])
        #expect(result.outcomes.map(\.setAside) == [nil])
    }

    @Test func `an inclusion comes first, and the places that it leaves open are filled from the others`() {
        let result = select([.when(.brand("b"), then: .include)], limit: 5)
        #expect(result.items.map(\.recommendation.item) == [1, 3, 5, 0, 2])
        #expect(result.items.map(\.rules) == [rules(0), rules(0), rules(0), [], []])
        let outcome = result.outcomes[0]
        #expect([outcome.matched, outcome.removed, outcome.shown, outcome.outside] == [3, 5, 3, 2])
        #expect(outcome.setAside == nil)
    }

    @Test func `an inclusion brings what it names even where no recommender did`() {
        let result = select([.when(.brand("b"), then: .include)], from: [0, 2, 3], limit: 3)
        #expect(result.items.map(\.recommendation.item) == [3, 1, 5])
        #expect(result.items.map(\.step) == [0, 1, 1])
        #expect(result.items.map(\.recommendation.source) == [.bestsellers, .fallback, .fallback])
    }

    @Test func `an inclusion that allows nothing is set aside and reported`() {
        let result = select([.when(RuleCondition(.price(ValueRange(from: 5_000))), then: .include)], limit: 3)
        #expect(result.items.map(\.recommendation.item) == [0, 1, 2])
        #expect(result.outcomes[0].setAside == .wouldEmpty)
    }

    @Test func `of two inclusions that together allow nothing the later is set aside`() {
        let result = select([.when(.brand("b"), then: .include), .when(.product(0, 2), then: .include)], limit: 3)
        #expect(result.items.map(\.recommendation.item) == [1, 3, 5])
        #expect(result.outcomes.map(\.setAside) == [nil, .wouldEmpty])
    }

    @Test func `exclusions that leave nothing give way, the last first`() {
        let everything = Rule.when(RuleCondition(.stock(ValueRange(from: 0))), then: .exclude)
        let phones = Rule.when(.category("phones"), then: .exclude)
        let result = select([phones, everything, .when(.product(6), then: .exclude)], limit: 3)
        // Of what is in no way known to be in stock there is p6 only, which is a phone.
        #expect(result.items.map(\.recommendation.item) == [2, 3, 4])
        #expect(result.outcomes.map(\.setAside) == [nil, .wouldEmpty, nil])
    }

    @Test func `a list that may be short obeys rules that empty it`() {
        let all = Rule.when(.not(.reduced), then: .exclude)
        let result = select([all], from: [0, 2], withFallback: false)
        #expect(result.items.isEmpty)
        #expect(result.outcomes.map(\.setAside) == [nil])
        #expect(result.outcomes.map(\.removed) == [2])
    }

    @Test func `exclusions that leave no candidate are obeyed as long as the catalogue has something else`() {
        let result = select([.when(.brand("a"), then: .exclude)], from: [0, 2, 4], limit: 2)
        #expect(result.items.map(\.recommendation.item) == [1, 3])
        #expect(result.outcomes.map(\.setAside) == [nil])
    }

    @Test func `pins stand in their slots, and the others around them`() {
        let pin = Rule.when(then: .pin(.items([7, 5]), slot: 2))
        let result = select([pin], limit: 5)
        #expect(result.items.map(\.recommendation.item) == [0, 7, 5, 1, 2])
        #expect(result.items.map(\.recommendation.source) == [.bestsellers, .pinned, .pinned, .bestsellers, .bestsellers])
        #expect(result.items.map(\.rules) == [[], rules(0), rules(0), [], []])
        #expect(result.outcomes[0].shown == 2)
    }

    @Test func `a pin needs no recommender, and in a short list stands at the end`() {
        let result = select([.when(then: .pin(.items([7]), slot: 4))], from: [3], limit: 5, withFallback: false)
        #expect(result.items.map(\.recommendation.item) == [3, 7])
    }

    @Test func `two pins of one slot follow each other in the order of rules`() {
        let result = select([.when(then: .pin(.items([4]), slot: 1)), .when(then: .pin(.items([3]), slot: 1))], limit: 3)
        #expect(result.items.map(\.recommendation.item) == [4, 3, 0])
    }

    @Test func `what cannot be shown is not pinned, and the report says why`() {
        let eligibility = Eligibility(facts: RuleShop.facts, regional: [true, false], anchor: 2)
        let result = select(
            [
                .when(then: .pin(.items([1]), slot: 1)), .when(then: .pin(.items([2]), slot: 1)),
                .when(then: .pin([ProductID(unchecked: "unknown")], slot: 1)), .when(.brand("a"), then: .exclude),
                .when(then: .pin(.items([0]), slot: 1)), .when(then: .pin(.items([3]), slot: 1)),
                .when(.brand("a"), then: .pin(.items([5]), slot: 1)), .when(then: .pin(.items([7]), slot: 7)),
            ], limit: 3, eligibility: eligibility, diversity: Diversity(shown: [3]))
        #expect(result.items.map(\.recommendation.item) == [5, 6, 7])
        #expect(
            result.outcomes.map(\.setAside)
                == [.notAvailable, .notAvailable, .notAvailable, nil, .excluded, .shownElsewhere, .conditions, .noSlot])
    }

    @Test func `an exclusion is stronger than a pin, and a pin than an inclusion`() {
        let pin = Rule.when(then: .pin(.items([0]), slot: 1))
        #expect(select([pin, .when(.brand("a"), then: .exclude)], limit: 2).items.map(\.recommendation.item) == [1, 3])
        let included = select([pin, .when(.brand("b"), then: .include)], limit: 2)
        #expect(included.items.map(\.recommendation.item) == [0, 1])
        #expect(included.outcomes.map(\.outside) == [0, 0])
    }

    @Test func `what cannot be bought is shown by no rule`() {
        let eligibility = Eligibility(facts: RuleShop.facts, regional: [false])
        let result = select(
            [
                .when(.product(0), then: .include), .when(then: .pin(.items([0]), slot: 1)),
                .when(.product(0), then: .boost(100)),
            ], limit: 2, eligibility: eligibility)
        #expect(result.items.map(\.recommendation.item) == [1, 2])
        #expect(result.outcomes.map(\.setAside) == [.wouldEmpty, .notAvailable, nil])
    }

    @Test func `a boost divides an item's place, a burial multiplies it, and factors multiply each other`() {
        // Places 1 to 8. p5: 6 / (2 · 2) = 1.5; p4: 5 / 2 = 2.5; p1: 2 · 3 = 6; p7: 8 / 2 = 4, behind p3, which was there before.
        let result = select([
            .when(.category("chargers"), then: .boost(2)), .when(.product(5), then: .boost(2)),
            .when(.product(1), then: .bury(3)),
            .when(.product(7), then: .boost(2)),
        ])
        #expect(result.items.map(\.recommendation.item) == [0, 5, 4, 2, 3, 7, 1, 6])
        #expect(result.items[1].rules == rules(0, 1))
        #expect(result.items[6].rules == rules(2))
        #expect(result.outcomes.map(\.shown) == [2, 1, 1, 1])
    }

    @Test func `with rules four times as many candidates are gathered before the list is full`() {
        let rules = RuleShop.active([.when(.product(7), then: .boost(100))])
        var selection = Selection(limit: 2, eligibility: Eligibility(facts: RuleShop.facts), rules: rules)
        selection.fill(from: (ItemNumber(0)..<7).map { Recommendation(item: $0, score: 0, source: .nextItem) })
        #expect(!selection.isFull)
        #expect(selection.remaining == 1)
        selection.fill(from: [Recommendation(item: 7, score: 0, source: .bestsellers)])
        #expect(selection.isFull)
        let result = selection.result()
        #expect(result.items.map(\.recommendation.item) == [7, 0])
        #expect(result.items.map(\.step) == [1, 0])
    }

    @Test func `what the rules forbid does not count as gathered`() {
        let rules = RuleShop.active([.when(.brand("a"), then: .exclude)])
        var selection = Selection(limit: 1, eligibility: Eligibility(facts: RuleShop.facts), rules: rules)
        selection.fill(from: (ItemNumber(0)..<5).map { Recommendation(item: $0, score: 0, source: .nextItem) })
        #expect(selection.remaining == 2)
    }

    @Test func `what the page shows comes back into an empty list only, within the rules if it can`() {
        let diversity = Diversity(shown: [1, 2, 3])
        let cheap = Rule.when(RuleCondition(.price(ValueRange(to: 15))), then: .include)
        let result = select([cheap], from: [1, 2, 3], limit: 2, diversity: diversity)
        #expect(result.items.map(\.recommendation.item) == [2])
        #expect(result.outcomes[0].setAside == nil)
        let beside = select([cheap], from: [1, 2, 3, 4], limit: 2, diversity: diversity)
        #expect(beside.items.map(\.recommendation.item) == [4])
        #expect(beside.outcomes[0].setAside == .wouldEmpty)
    }

    @Test func `without any candidate the catalogue is searched within the rules`() {
        let cheap = Rule.when(RuleCondition(.price(ValueRange(to: 25))), then: .include)
        let result = select([cheap], from: [], limit: 2)
        #expect(result.items.map(\.recommendation.item) == [2, 3])
        #expect(result.items.map(\.step) == [1, 1])
    }
}
