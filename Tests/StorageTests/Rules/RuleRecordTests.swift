import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct `The record of a rule` {
    private static func check(_ id: RuleID) -> RecordCheck<Rule> {
        RecordCheck(encode: RuleRecord.encode, decode: { bytes in try bytes.lent { try RuleRecord.decode($0, id: id) } })
    }

    @Test func `comes back as it was, whatever is in it`() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<400 {
            let rule = Self.rule(&random)
            try Self.check(rule.id).expectIdentity(rule)
        }
    }

    @Test func `is refused when cut or when a bit is wrong`() {
        let rule = RuleFixture.rule
        Self.check(rule.id).expectDamageRefused(rule)
        Self.check(rule.id).expectStrangersRefused(rule)
    }

    @Test func `of version 1 stays readable`() throws {
        let rule = RuleFixture.rule
        try Self.check(rule.id).expectReads(RuleFixture.version1, as: rule)
        Self.check(rule.id).expectWrites(RuleFixture.version1, for: rule)
    }

    @Test(arguments: [
        // Empty name, position 0, active, no times, no blocks, no conditions on the page; then what is not known.
        "01 00 00 01 00 00 00 00 01 0b", "01 00 00 01 00 00 00 00 00 06", "01 00 00 01 00 00 00 01 06 00",
        "01 00 00 01 00 00 00 00 01 05 04",
    ])
    func `with a condition, a range or an action that is not known is refused`(hex: String) {
        let bytes = RecordBytes.sealed(RecordBytes.bytes(hex))
        #expect(throws: RecordError.self) { _ = try Self.check(RuleID(unchecked: "r")).decode(bytes) }
    }

    private static func range(_ random: inout SeededRandom) -> ValueRange {
        ValueRange(from: random.maybe { Double($0.number(-9...9)) / 7 }, to: random.maybe { Double($0.number(-9...9)) * 1e9 })
    }

    private static func itemTest(_ random: inout SeededRandom) -> ItemTest {
        switch random.number(0...9) {
        case 0: .product(random.list(0...3) { $0.identifier(ProductID.self) })
        case 1: .category(random.list(0...3) { $0.identifier(CategoryID.self) })
        case 2: .brand(random.list(0...3) { $0.text() })
        case 3: .attribute(name: random.text(), values: random.list(0...3) { $0.text() })
        case 4: .price(range(&random))
        case 5: .anchorPrice(range(&random))
        case 6: .margin(range(&random))
        case 7: .stock(range(&random))
        case 8: .reduced
        default: .newerThan(days: random.number(1...3_650))
        }
    }

    private static func pageTest(_ random: inout SeededRandom) -> PageTest {
        switch random.number(0...4) {
        case 0: .product(random.list(0...3) { $0.identifier(ProductID.self) })
        case 1: .category(random.list(0...3) { $0.identifier(CategoryID.self) })
        case 2: .brand(random.list(0...3) { $0.text() })
        case 3: .region(random.list(0...3) { $0.identifier(RegionID.self) })
        default: .segment(random.list(0...3) { $0.identifier(SegmentID.self) })
        }
    }

    private static func action(_ random: inout SeededRandom) -> RuleAction {
        switch random.number(0...4) {
        case 0: .include
        case 1: .exclude
        case 2: .pin(random.list(0...3) { $0.identifier(ProductID.self) }, slot: random.number(1...100))
        case 3: .boost(1 + Double(random.number(1...700)) / 7)
        default: .bury(1 + Double(random.number(1...700)) / 7)
        }
    }

    private static func rule(_ random: inout SeededRandom) -> Rule {
        Rule(
            id: random.identifier(RuleID.self), name: random.text(), position: random.number(0...1_000),
            isActive: random.chance(50), from: random.maybe { $0.moment() }, until: random.maybe { $0.moment() },
            blocks: random.list(0...3) { $0.identifier(Placement.self) },
            pageConditions: random.list(0...3) { RuleCondition(pageTest(&$0), isNegated: $0.chance(50)) },
            itemConditions: random.list(0...3) { RuleCondition(itemTest(&$0), isNegated: $0.chance(50)) },
            action: action(&random))
    }
}
