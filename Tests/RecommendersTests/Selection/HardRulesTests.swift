import Commerce
import Testing

@testable import Recommenders

@Suite struct HardRulesTests {
    // Bits 0 and 2 are exclusions, 1 and 3 inclusions.
    private let rules = RuleShop.active([
        .when(.brand("a"), then: .exclude), .when(.brand("b"), then: .include), .when(.brand("a"), then: .exclude),
        .when(.brand("b"), then: .include),
    ])

    @Test func `what is excluded by none and included by all is allowed`() {
        let hard = HardRules(rules)
        #expect([0b1010, 0b1011, 0b1110, 0b0010, 0b11010].map { hard.allow($0) } == [true, false, false, false, true])
        #expect([0b0000, 0b1010, 0b0001, 0b0100].map { hard.doNotExclude($0) } == [true, true, false, false])
        #expect(hard.setAside == 0)
    }

    @Test func `the earlier of two that clash is kept`() {
        var hard = HardRules(rules)
        hard.concedeIncludes(to: [0b0010, 0b1000])
        #expect((hard.includes, hard.setAside) == (0b0010, 0b1000))
        hard.concedeExcludes(to: [0b0001, 0b0100])
        #expect((hard.excludes, hard.setAside) == (0b0001, 0b1100))
    }

    @Test func `one that leaves nothing by itself goes, the later one stays`() {
        var hard = HardRules(rules)
        hard.concedeIncludes(to: [0b1000])
        hard.concedeExcludes(to: [0b0001, 0b0001])
        #expect((hard.includes, hard.excludes) == (0b1000, 0b0100))
    }

    @Test func `where there is nothing to choose from nothing gives way`() {
        var hard = HardRules(rules)
        hard.concedeIncludes(to: [])
        hard.concedeExcludes(to: [])
        #expect(hard.setAside == 0)
    }
}
