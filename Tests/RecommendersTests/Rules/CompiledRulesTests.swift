import Commerce
import Recommenders
import Testing

@Suite struct CompiledRulesTests {
    private let exclude = Rule.when(.brand("a"), then: .exclude)

    private func speaks(_ rule: Rule, on page: RulePage) -> Bool { !RuleShop.active([rule], on: page).isEmpty }

    private func page(_ change: (inout RulePage) -> Void = { _ in }) -> RulePage {
        var page = RulePage(block: .home, now: RuleShop.now)
        change(&page)
        return page
    }

    @Test func `a rule without blocks speaks in all of them, others in theirs`() {
        #expect(speaks(exclude, on: page()))
        #expect(speaks(exclude.within(.home, .cart), on: page { $0.block = .cart }))
        #expect(!speaks(exclude.within(.home, .cart), on: page { $0.block = .product }))
    }

    @Test func `rules for one block and for all stand in one order`() {
        let rules = [exclude.within(.cart), exclude, exclude.within(.home, .home), exclude.within(.home)]
        let active = RuleShop.active(rules, on: page())
        let outcomes = Selection(limit: 1, eligibility: Eligibility(facts: RuleShop.facts), rules: active).result().outcomes
        #expect(outcomes.map(\.rule.rawValue) == ["r1", "r2", "r3"])
    }

    @Test func `positions decide the order, and ids where positions are the same`() {
        var (first, second, third) = (exclude, exclude, exclude)
        (first.id, second.id, third.id) = (RuleID(unchecked: "b"), RuleID(unchecked: "a"), RuleID(unchecked: "c"))
        (first.position, second.position, third.position) = (1, 1, 0)
        let active = RuleShop.compiled([first, second, third]).active(for: page(), in: RuleShop.facts)
        let outcomes = Selection(limit: 1, eligibility: Eligibility(facts: RuleShop.facts), rules: active).result().outcomes
        #expect(outcomes.map(\.rule.rawValue) == ["c", "a", "b"])
    }

    @Test func `a rule that is not active, not yet or no longer in force says nothing`() {
        var rule = exclude
        rule.from = RuleShop.now
        rule.until = RuleShop.now.advanced(byMilliseconds: 1)
        #expect(speaks(rule, on: page()))
        #expect(!speaks(rule, on: page { $0.now = RuleShop.now.advanced(byMilliseconds: -1) }))
        #expect(!speaks(rule, on: page { $0.now = RuleShop.now.advanced(byMilliseconds: 1) }))
        rule.isActive = false
        #expect(!speaks(rule, on: page()))
    }

    @Test func `a page's category is its own, that of its product, and all above`() {
        let accessories = exclude.on(RuleCondition(.category([CategoryID(unchecked: "accessories")])))
        #expect(speaks(accessories, on: page { $0.category = RuleShop.accessories }))
        #expect(speaks(accessories, on: page { $0.category = RuleShop.cases }))
        #expect(speaks(accessories, on: page { $0.product = 5 }))
        #expect(!speaks(accessories, on: page { $0.category = RuleShop.phones }))
        #expect(!speaks(accessories, on: page { $0.product = 0 }))
        #expect(!speaks(accessories, on: page()))
    }

    @Test func `a page's product, brand, region and the visitor's segments are seen`() {
        let product = exclude.on(RuleCondition(.product(.items([1, 2]))))
        #expect([nil, 1, 3].map { item in speaks(product, on: page { $0.product = item }) } == [false, true, false])
        let brand = exclude.on(RuleCondition(.brand(["b"])))
        #expect([nil, 1, 2, 6].map { item in speaks(brand, on: page { $0.product = item }) } == [false, true, false, false])
        let region = exclude.on(RuleCondition(.region([RegionID(unchecked: "msk")])))
        #expect(speaks(region, on: page { $0.region = RegionID(unchecked: "msk") }))
        #expect(!speaks(region, on: page { $0.region = RegionID(unchecked: "spb") }))
        #expect(!speaks(region, on: page()))
        let segment = exclude.on(RuleCondition(.segment([.buyers, .cart])))
        #expect(speaks(segment, on: page { $0.segments = [.returning, .buyers] }))
        #expect(!speaks(segment, on: page { $0.segments = [.returning] }))
    }

    @Test func `every condition on the page must hold, negated ones the other way round`() {
        let rule = exclude.on(RuleCondition(.segment([.buyers])), .not(.region([RegionID(unchecked: "msk")])))
        #expect(speaks(rule, on: page { $0.segments = [.buyers] }))
        #expect(!speaks(rule, on: page { $0.segments = [.new] }))
        #expect(!speaks(rule, on: page { ($0.segments, $0.region) = ([.buyers], RegionID(unchecked: "msk")) }))
    }

    @Test func `no rules are none`() {
        #expect(CompiledRules().isEmpty)
        #expect(CompiledRules().active(for: page(), in: RuleShop.facts).isEmpty)
        #expect(!RuleShop.compiled([exclude]).isEmpty)
    }

    @Test func `rules beyond the capacity are reported`() {
        let rules = [Rule](repeating: exclude, count: ActiveRules.capacity + 2)
        let selection = Selection(limit: 1, eligibility: Eligibility(facts: RuleShop.facts), rules: RuleShop.active(rules))
        let surplus = selection.result().outcomes.filter { $0.setAside == .tooMany }
        #expect(surplus.map(\.rule.rawValue) == ["r64", "r65"])
    }
}
