import Foundation
import Testing

@testable import Recommenders

@Suite struct `A link` {
    private let link = ChainLink(
        from: .category(1), to: .category(2), share: 0.4, lag: LagDistribution(mean: log(28), deviation: 0.3), origin: .learned)

    // After 28 days half of the 40 % have come: 0.8 remain to be told; until 28·e^0.3 = 37.796 days it is 0.8413 of them:
    // 0.4·(0.8413 - 0.5)/(1 - 0.2) = 0.17067. Before anything has happened, until the median: 0.4·0.5 = 0.2.
    @Test func `gives the probability of the next days`() {
        #expect(abs(link.probability(afterDays: 28, within: 28 * exp(0.3) - 28) - 0.170672) < 1e-5)
        #expect(abs(link.probability(afterDays: 0, within: 28) - 0.2) < 1e-9)
        #expect(link.probability(afterDays: 400, within: 14) < 1e-6)
    }

    @Test func `is about repeat demand when both ends are the same`() {
        #expect(!link.isRepeat)
        #expect(ChainLink(from: .item(1), to: .item(1), share: 1, lag: link.lag, origin: .added).isRepeat)
    }
}
