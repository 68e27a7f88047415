import Commerce
import Dispatch
import Storage
import TestSupport
import Testing

@testable import Personalization

@Suite struct `The shop's rules` {
    private static func rule(_ id: String, _ test: ItemTest, _ action: RuleAction) -> Rule {
        Rule(id: RuleID(unchecked: id), position: 0, itemConditions: [RuleCondition(test)], action: action)
    }

    private static let leaf = CategoryID(unchecked: "30")

    @Test func `are in force with the next answer, and gone when they are deleted`() throws {
        let shop = try TestShop()
        for number in 0..<5 { try shop.look(visitor(number), at: "30-3", "30-4") }
        #expect(shop.ids(.bestsellers, limit: 2) == ["30-4", "30-3"])
        try shop.rules.put(Self.rule("no", .category([Self.leaf]), .exclude))
        #expect(shop.ids(.bestsellers, limit: 12).allSatisfy { !$0.hasPrefix("30") })
        #expect(try shop.rules.deleteRule(RuleID(unchecked: "no")))
        #expect(try !shop.rules.deleteRule(RuleID(unchecked: "no")))
        #expect(shop.ids(.bestsellers, limit: 2) == ["30-4", "30-3"])
    }

    @Test func `survive a restart`() throws {
        let shop = try TestShop()
        try shop.rules.put(Self.rule("no", .category([Self.leaf]), .exclude))
        try shop.restart()
        #expect(shop.ids(.bestsellers, limit: 20).allSatisfy { !$0.hasPrefix("30") })
        #expect(try shop.rules.rules().map(\.id.rawValue) == ["no"])
    }

    @Test func `that would empty a block are set aside and reported`() throws {
        let shop = try TestShop()
        try shop.rules.put(Self.rule("none", .price(ValueRange(from: 1_000_000)), .include))
        let shown = shop.ids(.bestsellers, limit: 4)
        #expect(shown.count == 4)
        #expect(shop.rules.account(of: RuleID(unchecked: "none")).setAside == ["wouldEmpty": 1])
        #expect(shop.rules.account(of: RuleID(unchecked: "other")).asked == 0)
    }

    @Test func `know brands and properties that come later`() throws {
        let shop = try TestShop()
        try shop.rules.put(Self.rule("acme", .brand(["Acme"]), .exclude))
        try shop.rules.put(Self.rule("red", .attribute(name: "Colour", values: ["red"]), .exclude))
        for number in 0..<5 { try shop.look(visitor(number), at: "30-3", "30-4") }
        #expect(Set(shop.ids(.bestsellers, limit: 2)) == ["30-3", "30-4"])
        var branded = TestShop.product("30-3")
        branded.brand = "Acme"
        try shop.catalogue.put(branded)
        var red = TestShop.product("30-4")
        red.parameters = [Parameter(name: "Colour", value: "red")]
        try shop.catalogue.put(red)
        #expect(Set(shop.ids(.bestsellers, limit: 12)).isDisjoint(with: ["30-3", "30-4"]))
        // A whole catalogue read anew deals out other numbers.
        try shop.models.reloadCatalogue()
        #expect(Set(shop.ids(.bestsellers, limit: 12)).isDisjoint(with: ["30-3", "30-4"]))
    }

    @Test func `that are in force are those in the store, however many change them at once`() throws {
        let shop = try TestShop()
        let rules = shop.rules
        DispatchQueue.concurrentPerform(iterations: 60) { number in
            do {
                let id = RuleID(unchecked: "r\(number % 20)")
                if number % 3 == 2 {
                    _ = try rules.deleteRule(id)
                } else {
                    try rules.put(Self.rule(id.rawValue, .price(ValueRange(from: Double(number))), .exclude))
                }
            } catch {
                Issue.record(error)
            }
        }
        let inForce = shop.models.memory.read { memory in memory.rules }
        #expect(try inForce == shop.store.rules())
    }

    @Test func `can ask for a segment`() throws {
        let shop = try TestShop()
        try shop.order(visitor(1), ["11-2"])
        var rule = Self.rule("buyers", .category([Self.leaf]), .include)
        rule.pageConditions = [RuleCondition(.segment([.buyers]))]
        try shop.rules.put(rule)
        #expect(shop.ids(.bestsellers, for: visitor(1), limit: 4).allSatisfy { $0.hasPrefix("30") })
        #expect(!shop.ids(.bestsellers, for: visitor(2), limit: 4).allSatisfy { $0.hasPrefix("30") })
    }
}
