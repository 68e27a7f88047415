import Testing

@testable import Recommenders

@Suite struct `A table of two by two` {
    // With x(k) = k·ln k: 2·(x(10) + x(90) + x(40) + x(9860) - x(100) - x(9900) - x(50) - x(9950) + x(10000)) = 43.81.
    @Test func `gives the likelihood ratio worked out by hand`() {
        let counts = AssociationCounts(both: 10, firstOnly: 90, secondOnly: 40, neither: 9_860)
        #expect(abs(counts.logLikelihoodRatio - 43.81) < 0.01)
        #expect(counts.isPositive)
    }

    @Test func `finds nothing in independence`() {
        let counts = AssociationCounts(both: 10, firstOnly: 90, secondOnly: 100, neither: 900)
        #expect(counts.logLikelihoodRatio < 1e-9)
        #expect(!counts.isPositive)
        #expect(AssociationCounts(both: 0, firstOnly: 0, secondOnly: 0, neither: 0).logLikelihoodRatio == 0)
    }

    // Nine against one: 2·(9·ln 1.8 + 1·ln 0.2) = 7.361; as many both ways: 0.
    @Test func `weighs one direction against the other`() {
        #expect(abs(AssociationCounts.ratioAgainstHalves(9, 1) - 7.3613) < 1e-3)
        #expect(AssociationCounts.ratioAgainstHalves(5, 5) == 0)
        #expect(AssociationCounts.ratioAgainstHalves(0, 0) == 0)
    }
}
