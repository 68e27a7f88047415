import Testing

@testable import Recommenders

@Suite struct `The normal distribution` {
    // Φ(0) = 1/2, Φ(1) = 0.841345, Φ(-1.5) = 0.066807: any table.
    @Test func `gives the shares of the tables`() {
        #expect(NormalDistribution.cumulative(0) == 0.5)
        #expect(abs(NormalDistribution.cumulative(1) - 0.841345) < 1e-6)
        #expect(abs(NormalDistribution.cumulative(-1.5) - 0.066807) < 1e-6)
    }

    @Test(arguments: [1e-12, 1e-6, 0.001, 0.02, 0.3, 0.5, 0.7, 0.975, 0.999_999])
    func `finds the value that a share lies below`(share: Double) {
        let value = NormalDistribution.quantile(share)
        #expect(abs(NormalDistribution.cumulative(value) / share - 1) < 1e-9)
    }

    // One in a thousand lies beyond 3.2905 on both sides together: 3.2905² = 10.83.
    @Test func `knows how large a likelihood ratio chance gives`() {
        #expect(abs(NormalDistribution.squaredQuantile(beyond: 0.001) - 10.8276) < 1e-3)
    }
}
