import Testing

@testable import Recommenders

@Suite struct LogLikelihoodRatioTests {
    // k11 = 10, k12 = 90, k21 = 40, k22 = 9,860.
    // With 10,000 ln 10,000 = 92,103.40: the cells' Σ k ln k of 23.03 + 404.98 + 147.56 + 90,674.94 gives
    // -852.90; the rows' 460.52 + 91,082.87 give -560.02, the columns' 195.60 + 91,593.01 give -314.79.
    // 2 · (-852.90 + 560.02 + 314.79) = 43.81
    @Test func `a pair met ten times where a half is expected is surprising`() {
        let ratio = LogLikelihoodRatio(both: 10, first: 100, second: 50, total: 10_000)
        #expect(abs(ratio.value - 43.8) < 0.05)
    }

    @Test func `independent things are not surprising`() {
        // A tenth of a tenth of 1,000 is 10.
        #expect(LogLikelihoodRatio(both: 10, first: 100, second: 100, total: 1000).value < 1e-9)
    }

    @Test func `counts that contradict one another are taken as the nearest that do not`() {
        #expect(LogLikelihoodRatio(both: 5, first: 3, second: 5, total: 5).value == 0)
        #expect(LogLikelihoodRatio(both: 0, first: 0, second: 0, total: 0).value == 0)
    }
}
