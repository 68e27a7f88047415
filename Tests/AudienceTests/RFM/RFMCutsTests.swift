import Audience
import TestSupport
import Testing

@Suite struct RFMCutsTests {
    @Test func `part a shop with five equal fifths into fifths`() throws {
        let cuts = RFMCuts(
            daysSinceOrder: Array(1...100), orders: (1...100).map { $0 <= 20 ? 1 : ($0 - 1) / 20 + 1 },
            spent: (1...100).map { Int64($0) * 100 })
        let scores = try (1...100).map {
            try #require(cuts.score(daysSinceOrder: $0, orders: $0 <= 20 ? 1 : ($0 - 1) / 20 + 1, spent: Int64($0) * 100))
        }
        for score in 1...5 {
            #expect(scores.count { $0.recency == score } == 20)
            #expect(scores.count { $0.frequency == score } == 20)
            #expect(scores.count { $0.monetary == score } == 20)
        }
        #expect(scores[0].recency == 5 && scores[99].monetary == 5)
    }

    @Test func `survive a shop in which nearly everybody bought once`() {
        let orders =
            Array(repeating: 1, count: 950) + Array(repeating: 2, count: 30) + Array(repeating: 3, count: 15) + [7, 8, 9, 9, 20]
        let cuts = RFMCuts(
            daysSinceOrder: Array(repeating: 5, count: 1_000), orders: orders, spent: Array(repeating: 100, count: 1_000))
        func frequency(_ orders: Int) -> Int? { cuts.score(daysSinceOrder: 5, orders: orders, spent: 100)?.frequency }
        #expect([1, 2, 3, 7, 20].map(frequency) == [1, 3, 5, 5, 5])
        let same = cuts.score(daysSinceOrder: 5, orders: 1, spent: 100)
        #expect(same?.recency == 3 && same?.monetary == 3)
    }

    @Test func `of nobody are cuts, too, and nobody without orders has scores`() {
        let cuts = RFMCuts(daysSinceOrder: [], orders: [], spent: [])
        #expect(cuts.score(daysSinceOrder: 1, orders: 0, spent: 0) == nil)
        #expect(cuts.score(daysSinceOrder: 1, orders: 3, spent: 10) == RFMScore(recency: 1, frequency: 2, monetary: 1))
        #expect(RFMCuts(recency: cuts.recency, frequency: cuts.frequency, monetary: cuts.monetary) == cuts)
        #expect(RFMCuts(recency: [1, 2, 3, 4], frequency: cuts.frequency, monetary: cuts.monetary) == nil)
    }

    @Test(arguments: 0..<50) func `more is never scored lower, and equals are equal`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let most = random.number(1...12)
        let people = random.list(1...300) {
            (days: $0.number(0...400), orders: $0.number(1...most), spent: Int64($0.number(0...5_000)))
        }
        let cuts = RFMCuts(daysSinceOrder: people.map(\.days), orders: people.map(\.orders), spent: people.map(\.spent))
        var last = RFMScore(recency: 5, frequency: 1, monetary: 1)
        for step in 0...400 {
            let score = try #require(cuts.score(daysSinceOrder: step, orders: step / 20 + 1, spent: Int64(step) * 13))
            #expect(1...5 ~= score.recency && 1...5 ~= score.frequency && 1...5 ~= score.monetary)
            #expect(score.recency <= last.recency && score.frequency >= last.frequency && score.monetary >= last.monetary)
            last = score
        }
    }
}
