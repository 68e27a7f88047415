import Commerce
import TestSupport
import Testing

@testable import Personalization

@Suite struct `Why a product is in a block` {
    @Test func `is told in counts of orders`() throws {
        let shop = try TestShop()
        for number in 0..<38 {
            shop.clock.advance(seconds: 3_600)
            try shop.order(visitor(number), number < 12 ? ["11-3", "22-4"] : ["11-3"])
            try shop.order(visitor(100 + number), ["30-2"])
        }
        let shown = shop.block(.complements, limit: 3) { request in
            request.product = id("11-3")
            request.isExplained = true
        }
        let evidence = try #require(shown.first?.reason?.evidence)
        #expect(shown.first?.card.id == id("22-4"))
        #expect(evidence.basis == "boughtTogether")
        #expect(evidence.anchor?.id == id("11-3"))
        #expect(evidence.matching == 12 && evidence.outOf == 38)
        #expect(try #require(evidence.expected) < 12)
        #expect(shown.first?.reason?.step == 0)
        let sentence = ReasonSentence(.english).text(try #require(shown.first?.reason), source: "complements")
        #expect(sentence.hasPrefix("12 of 38 buyers of “Thing 11 3” took it too, "), "\(sentence)")
    }

    @Test func `is not told unless it is asked for`() throws {
        let shop = try TestShop()
        #expect(shop.block(.home).allSatisfy { $0.reason == nil })
        #expect(shop.block(.home) { $0.isExplained = true }.allSatisfy { $0.reason != nil })
    }

    @Test func `names the step of the fallback and the rule`() throws {
        let shop = try TestShop()
        try shop.rules.put(
            Rule(id: RuleID(unchecked: "gift"), position: 0, blocks: [.home], action: .pin([id("30-5")], slot: 1)))
        try shop.look(visitor(1), at: "11-3")
        let shown = shop.block(.home, limit: 6) { $0.isExplained = true }
        #expect(shown.first?.card.id == id("30-5"))
        #expect(shown.first?.source == "pinned")
        #expect(shown.first?.reason?.rules == [RuleID(unchecked: "gift")])
        let sentence = ReasonSentence(.russian).text(try #require(shown.first?.reason), source: "pinned")
        #expect(sentence == "Сюда его ставит правило магазина. Правила: “gift”.")
    }

    @Test(arguments: Language.allCases) func `has a sentence for every kind of evidence`(language: Language) {
        let bases = [
            "boughtTogether", "boughtAfter", "viewedTogether", "boughtInstead", "similarSessions", "searched", "sharedProperties",
            "popularity", "ownHistory", "responses",
        ]
        for basis in bases {
            let counts = Reason.Counts(basis: basis, anchor: nil, matching: 7, outOf: 31, expected: 2.44)
            let text = ReasonSentence(language).text(Reason(evidence: counts, step: 0, rules: []), source: "nextItem")
            #expect(text.contains("7") && text.contains("31") && text.contains("2.4"), "\(text)")
        }
    }
}
