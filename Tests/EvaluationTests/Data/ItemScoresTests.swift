import Testing

@testable import Evaluation

@Suite struct ItemScoresTests {
    /// 0: 3 · 1: 2 · 2: 2, clicked later than 1 · 3 nothing.
    @Test func `the best first, of equals the more recent, and the next query begins at nothing`() {
        var scores = ItemScores(recency: [1, 2, 3, 4])
        scores.add(2, to: 1)
        scores.add(1, to: 0)
        scores.add(2, to: 2)
        scores.add(2, to: 0)
        #expect(scores.takeBest(10) == [0, 2, 1])
        #expect(scores.takeBest(10).isEmpty)
        scores.add(1, to: 3)
        scores.add(5, to: 1)
        #expect(scores.takeBest(1) == [1])
    }

    @Test func `a final score may turn the order round`() {
        var scores = ItemScores(recency: [1, 2])
        scores.add(2, to: 0)
        scores.add(3, to: 1)
        #expect(scores.takeBest(2) { item, score in item == 1 ? score / 3 : score } == [0, 1])
    }

    /// 300 items with scores 1 to 7, many equal: the short way and the long way agree, and are what sorting says.
    @Test(arguments: [0, 1, 5, 20, 127, 128, 299, 300, 1000]) func `few and many are chosen alike`(limit: Int) {
        let values = (0..<300).map { Double(($0 * 31) % 7 + 1) }
        var scores = ItemScores(recency: Array(0..<300))
        for (item, value) in values.enumerated() { scores.add(value, to: UInt32(item)) }
        let sorted = (0..<300).sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 > $1 }
        #expect(scores.takeBest(limit) == sorted.prefix(limit).map(UInt32.init))
    }
}
