import Commerce
import Testing

@testable import Storage

@Suite struct `The rules' table` {
    private func rule(_ id: String, at position: Int = .max, _ action: RuleAction = .exclude) -> Rule {
        Rule(id: RuleID(unchecked: id), position: position, itemConditions: [RuleCondition(.reduced)], action: action)
    }

    private func order(_ temporary: TemporaryStore) throws -> [String] {
        let rules = try temporary.store.rules()
        #expect(rules.map(\.position) == Array(rules.indices))
        return rules.map(\.id.rawValue)
    }

    @Test func `gives back what was put there, after a crash too`() throws {
        let temporary = try TemporaryStore()
        #expect(try temporary.store.rules() == [])
        #expect(try temporary.store.rule(RuleFixture.rule.id) == nil)
        try temporary.store.put(RuleFixture.rule)
        try temporary.crash()
        var expected = RuleFixture.rule
        expected.position = 0
        #expect(try temporary.store.rules() == [expected])
        #expect(try temporary.store.rule(RuleFixture.rule.id) == expected)
    }

    @Test func `keeps rules in order when one is put in, moved or taken out`() throws {
        let temporary = try TemporaryStore()
        for id in ["a", "b", "c"] { try temporary.store.put(rule(id)) }
        #expect(try order(temporary) == ["a", "b", "c"])
        try temporary.store.put(rule("d", at: 1))
        #expect(try order(temporary) == ["a", "d", "b", "c"])
        try temporary.store.put(rule("c", at: 0))
        #expect(try order(temporary) == ["c", "a", "d", "b"])
        try temporary.store.put(rule("a", at: 1, .include))
        #expect(try order(temporary) == ["c", "a", "d", "b"])
        #expect(try temporary.store.rule(RuleID(unchecked: "a"))?.action == .include)
        #expect(try temporary.store.deleteRule(RuleID(unchecked: "a")))
        #expect(try !temporary.store.deleteRule(RuleID(unchecked: "a")))
        #expect(try order(temporary) == ["c", "d", "b"])
    }

    @Test func `is replaced as a whole`() throws {
        let temporary = try TemporaryStore()
        for id in ["a", "b", "c"] { try temporary.store.put(rule(id)) }
        try temporary.store.replaceRules([rule("z", at: 7), rule("b", at: 7)])
        #expect(try order(temporary) == ["z", "b"])
        try temporary.store.replaceRules([])
        #expect(try order(temporary) == [])
    }
}
