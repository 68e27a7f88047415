/// How customers differ in buying the same again: what a customer's own history says about the next time.
public struct RepeatHabit: Hashable, Sendable {
    /// The share who buy again within the horizon after the first, the second, and a later purchase.
    public var shares: [Double]
    /// The part of the variance of the lag's logarithm that lies between customers.
    public var between: Double
    /// The part that lies between one customer's intervals; above 0.
    public var within: Double

    /// A habit.
    public init(shares: [Double], between: Double, within: Double) {
        precondition(!shares.isEmpty && between >= 0 && within > 0, "a habit has shares and variances")
        self.shares = shares
        self.between = between
        self.within = within
    }

    /// The share who buy again after a number of repeat purchases.
    public func share(afterRepeats repeats: Int) -> Double { shares[min(repeats, shares.count - 1)] }

    /// When a customer with some intervals of their own buys again: between the population's lag and theirs.
    ///
    /// A customer's mean logarithm is normal around the population's μ with the variance τ² (between), each interval around it with ω² (within):
    /// after k intervals its mean is (μ/τ² + Σ ln x/ω²)/(1/τ² + k/ω²), its variance v = 1/(1/τ² + k/ω²), the next interval's v + ω².
    ///
    /// The counterpart for lags of the Poisson-Gamma blend of Bhagat et al., "Buy It Again", KDD 2018, doi:10.1145/3219819.3219891.
    public func lag(_ population: LagDistribution, logarithmsOfIntervals own: [Double]) -> LagDistribution {
        guard between > 0, !own.isEmpty else { return population }
        let precision = 1 / between + Double(own.count) / within
        let mean = (population.mean / between + own.reduce(0, +) / within) / precision
        return LagDistribution(mean: mean, deviation: (1 / precision + within).squareRoot())
    }
}
