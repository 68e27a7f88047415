@testable import Recommenders
import Testing

@Suite struct RepeatHistogramTests {
    /// After one click: on the same item again 3 times, on another one once; nothing of other contexts with one distinct item.
    /// m = (3.1, 0.1 …, 1.1) / 5.7; P(0) = (3 + 30 · 3.1/5.7) / 34 = .56811; P(new) = (1 + 30 · 1.1/5.7) / 34 = .19969;
    /// P(1) = 30 · 0.1/5.7 / 34 = .01548.
    @Test func `probabilities are those computed by hand`() {
        var histogram = RepeatHistogram()
        for next in [1, 1, 1, 2] as [ItemNumber] { histogram.learn(next, after: [1]) }
        let shares = histogram.probabilities(after: [9])
        #expect(abs(shares[0] - 0.56811) < 0.00001)
        #expect(abs(shares[16] - 0.19969) < 0.00001)
        #expect(abs(shares[1] - 0.01548) < 0.00001)
        #expect(histogram.total == 4)
    }

    /// One return in the context "1 1" (one distinct item, same again) moves the context "1" by the marginal alone:
    /// m(0) = 1.1/2.7, own clicks 0: P(0) = .40741.
    @Test func `contexts with as many distinct items share what they know`() {
        var histogram = RepeatHistogram()
        histogram.learn(1, after: [1, 1])
        #expect(abs(histogram.probabilities(after: [9])[0] - 0.40741) < 0.00001)
        #expect(abs(histogram.probabilities(after: [8, 9])[0] - 1 / 17) < 0.00001)
    }

    @Test(arguments: [
        (3, [1, 2, 3], 0), (2, [1, 2, 3], 1), (1, [1, 2, 3], 2), (4, [1, 2, 3], 16), (1, [1, 2, 2, 3, 2], 2), (1, [1, 1, 1], 0),
        (1, Array(1...16), 15), (1, Array(1...20), 15), (6, Array(1...20), 14),
    ])
    func `an outcome is the recency rank among distinct items`(item: ItemNumber, clicks: [ItemNumber], outcome: Int) {
        #expect(RepeatHistogram.outcome(item, after: clicks) == outcome)
    }

    @Test func `a first click and those after the 60th teach nothing`() {
        var histogram = RepeatHistogram()
        histogram.learn(1, after: [])
        histogram.learn(1, after: Array(repeating: 1, count: 60))
        #expect(histogram.total == 0)
        histogram.learn(1, after: Array(repeating: 1, count: 59))
        #expect(histogram.total == 1)
    }

    /// After 262,144 clicks every counter is halved: the 262,143 old ones weigh 131,071, the one new click is lost.
    @Test func `old clicks count for less and less`() {
        var histogram = RepeatHistogram()
        for _ in 1..<RepeatHistogram.capacity { histogram.learn(1, after: [1]) }
        #expect(histogram.total == RepeatHistogram.capacity - 1)
        histogram.learn(2, after: [1])
        #expect(histogram.total == RepeatHistogram.capacity / 2 - 1)
        #expect(histogram.probabilities(after: [1])[0] > 0.999)
    }
}
