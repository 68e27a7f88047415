import Commerce
import Testing

@Suite struct RuleTests {
    private let id = RuleID(unchecked: "r")
    private let bottles: [RuleCondition<ItemTest>] = [RuleCondition(.category([CategoryID(unchecked: "bottles")]))]

    private func field(of rule: Rule) -> String? {
        do {
            try rule.check()
            return nil
        } catch {
            return error.field
        }
    }

    @Test func `is in force from its first moment until the one after its last`() {
        var rule = Rule(id: id, from: Timestamp(seconds: 100), until: Timestamp(seconds: 200), action: .exclude)
        let moments: [Int64] = [99, 100, 199, 200]
        #expect(moments.map { rule.isInForce(at: Timestamp(seconds: $0)) } == [false, true, true, false])
        rule.isActive = false
        #expect(!rule.isInForce(at: Timestamp(seconds: 100)))
        #expect(Rule(id: id, action: .exclude).isInForce(at: Timestamp(seconds: -5)))
    }

    @Test func `that says what it wants is valid`() throws {
        try Rule(id: id, itemConditions: bottles, action: .include).check()
        try Rule(id: id, action: .pin([ProductID(unchecked: "a"), ProductID(unchecked: "b")], slot: 100)).check()
        try Rule(
            id: id, name: "Less of what is dear", from: Timestamp(seconds: 1), until: Timestamp(seconds: 2), blocks: [.home],
            pageConditions: [RuleCondition(.segment([.buyers])), .not(.region([RegionID(unchecked: "msk")]))],
            itemConditions: [RuleCondition(.price(ValueRange(from: 500))), .not(.reduced)], action: .bury(1.5)
        ).check()
    }

    @Test(arguments: [
        (ItemTest.product([]), "conditions[0].product"), (.category([]), "conditions[0].category"),
        (.brand([]), "conditions[0].brand"), (.attribute(name: "", values: ["red"]), "conditions[0].attribute.name"),
        (.attribute(name: "Colour", values: []), "conditions[0].attribute.values"),
        (.price(ValueRange()), "conditions[0].price"), (.price(ValueRange(from: -1)), "conditions[0].price.from"),
        (.price(ValueRange(from: 10, to: 9)), "conditions[0].price.to"),
        (.price(ValueRange(to: .nan)), "conditions[0].price.to"),
        (.anchorPrice(ValueRange(to: 5_000)), "conditions[0].anchorPrice.to"),
        (.margin(ValueRange(from: 1.5)), "conditions[0].margin.from"), (.stock(ValueRange(from: -1)), "conditions[0].stock.from"),
        (.newerThan(days: 0), "conditions[0].newerThanDays"),
    ])
    func `a condition on the product that holds nothing is refused by name`(test: ItemTest, name: String) {
        #expect(field(of: Rule(id: id, itemConditions: [RuleCondition(test)], action: .exclude)) == name)
    }

    @Test(arguments: [
        (PageTest.product([]), "when[1].product"), (.category([]), "when[1].category"), (.brand([]), "when[1].brand"),
        (.region([]), "when[1].region"), (.segment([]), "when[1].segment"),
    ])
    func `a condition on the page that holds nothing is refused by name`(test: PageTest, name: String) {
        let page = [RuleCondition(.segment([.new])), RuleCondition(test)]
        #expect(field(of: Rule(id: id, pageConditions: page, itemConditions: bottles, action: .exclude)) == name)
    }

    @Test(arguments: [
        (RuleAction.boost(1), "action.boost"), (.boost(101), "action.boost"), (.bury(0.5), "action.bury"),
        (.bury(.nan), "action.bury"), (.pin([], slot: 1), "action.pin.products"),
        (.pin([ProductID(unchecked: "a")], slot: 0), "action.pin.slot"),
        (.pin([ProductID(unchecked: "a")], slot: 101), "action.pin.slot"),
        (.pin([ProductID(unchecked: "a"), ProductID(unchecked: "a")], slot: 1), "action.pin.products"),
    ])
    func `an action that does nothing is refused by name`(action: RuleAction, name: String) {
        #expect(field(of: Rule(id: id, itemConditions: bottles, action: action)) == name)
    }

    @Test func `what is too long or the wrong way round is refused by name`() {
        let long = String(repeating: "x", count: 201)
        #expect(field(of: Rule(id: id, name: long, itemConditions: bottles, action: .exclude)) == "name")
        #expect(field(of: Rule(id: id, position: -1, itemConditions: bottles, action: .exclude)) == "position")
        let moment = Timestamp(seconds: 5)
        #expect(field(of: Rule(id: id, from: moment, until: moment, itemConditions: bottles, action: .exclude)) == "until")
        let blocks = [Placement](repeating: .home, count: 101)
        #expect(field(of: Rule(id: id, blocks: blocks, itemConditions: bottles, action: .exclude)) == "blocks")
        let many = [RuleCondition<ItemTest>](repeating: bottles[0], count: 21)
        #expect(field(of: Rule(id: id, itemConditions: many, action: .exclude)) == "conditions")
    }

    @Test(arguments: [RuleAction.include, .exclude, .boost(2), .bury(2)])
    func `without a condition on the product a rule would mean all of them`(action: RuleAction) {
        #expect(field(of: Rule(id: id, action: action)) == "conditions")
    }

    @Test func `two of one id, and one that is not valid, are refused in a list`() {
        let rule = Rule(id: id, itemConditions: bottles, action: .exclude)
        #expect(throws: InvalidValue(field: "rules[1].id", reason: "must differ from the other rules'")) {
            try [rule, rule].check()
        }
        let empty = Rule(id: RuleID(unchecked: "s"), itemConditions: bottles, action: .boost(1))
        #expect(throws: InvalidValue(field: "rules[1].action.boost", reason: "must be more than 1 and at most 100")) {
            try [rule, empty].check()
        }
    }
}
