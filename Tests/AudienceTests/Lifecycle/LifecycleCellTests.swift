import Audience
import Commerce
import TestSupport
import Testing

@Suite struct LifecycleCellTests {
    private func thresholds(_ random: inout SeededRandom) throws -> LifecycleThresholds {
        let recent = random.number(1...200)
        return try #require(
            LifecycleThresholds(recent: recent, fading: recent + random.number(1...300), loyal: random.number(3...6)))
    }

    @Test func `the grid is the one that is written down`() throws {
        let thresholds = try #require(LifecycleThresholds(recent: 30, fading: 90, loyal: 4))
        let groups = [1, 3, 4].map { orders in
            [30, 90, 91].map { LifecycleCell(orders: orders, daysSinceOrder: $0, thresholds)?.lifecycle }
        }
        #expect(groups == [[.new, .stalled, .sleeping], [.promising, .atRisk, .sleeping], [.loyal, .atRisk, .alarm]])
        #expect(LifecycleCell(orders: 0, daysSinceOrder: 0, thresholds) == nil)
    }

    @Test(arguments: 0..<50) func `every buyer is in exactly one cell, and the cells have all groups`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let thresholds = try thresholds(&random)
        for _ in 0..<100 {
            let (orders, days) = (random.number(1...20), random.number(0...1_000))
            let cell = try #require(LifecycleCell(orders: orders, daysSinceOrder: days, thresholds))
            #expect(LifecycleCell.allCases.count { $0 == cell } == 1)
            #expect(LifecycleCell.allCases[cell.index] == cell)
        }
        #expect(Set(LifecycleCell.allCases.map(\.lifecycle)) == Set(Lifecycle.allCases))
    }

    @Test(arguments: 0..<50) func `time moves to the right only, within the row`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (thresholds, orders) = (try thresholds(&random), random.number(1...8))
        var last = try #require(LifecycleCell(orders: orders, daysSinceOrder: 0, thresholds))
        for days in 1...600 {
            let cell = try #require(LifecycleCell(orders: orders, daysSinceOrder: days, thresholds))
            #expect(cell.row == last.row && cell.column >= last.column)
            last = cell
        }
        #expect(last.column == 2)
    }

    @Test(arguments: 0..<50) func `an order moves to the first column, and never up`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let (thresholds, orders) = (try thresholds(&random), random.number(1...8))
        let before = try #require(LifecycleCell(orders: orders, daysSinceOrder: random.number(0...900), thresholds))
        let after = try #require(LifecycleCell(orders: orders + 1, daysSinceOrder: 0, thresholds))
        #expect(after.column == 0 && after.row >= before.row)
    }

    @Test func `each cell has advice of its own where its people differ, in both languages`() {
        for language in Language.allCases {
            let texts = LifecycleCell.allCases.map { $0.advice(in: language) }
            #expect(Set(texts).count == 8)  // both cells of the sleeping get the same
            #expect(texts.allSatisfy { $0.hasSuffix(".") })
            #expect(Set(Lifecycle.allCases.map { $0.title(in: language) }).count == 7)
            #expect(Set(SubscriberAge.allCases.map { $0.title(in: language) }).count == 2)
        }
        #expect(Lifecycle.alarm.title(in: .russian) == "Ахтунг")
        #expect(SubscriberAge(daysSinceFirstSeen: 30) == .recent && SubscriberAge(daysSinceFirstSeen: 31) == .old)
    }
}
