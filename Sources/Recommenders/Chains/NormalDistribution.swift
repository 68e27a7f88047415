import Glibc

/// The standard normal distribution.
enum NormalDistribution {
    /// The share below a value: Φ(z) = erfc(-z/√2)/2.
    static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

    /// The value that a share (above 0, below 1) lies below.
    ///
    /// By Newton's steps from a logistic first guess, which stay on the side from which they converge.
    static func quantile(_ share: Double) -> Double {
        precondition(share > 0 && share < 1, "a quantile belongs to a share between 0 and 1")
        // In the lower half the steps work on small numbers exactly; the upper half is its mirror image.
        if share > 0.5 { return -quantile(1 - share) }
        var z = log(share / (1 - share)) / 1.702
        for _ in 0..<100 {
            let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
            let step = min(1, max(-1, (cumulative(z) - share) / max(density, 1e-300)))
            z -= step
            if abs(step) < 1e-12 { break }
        }
        return z
    }

    /// The square of z beyond which, on both sides, a share lies: the threshold of a χ² with one degree of freedom.
    static func squaredQuantile(beyond share: Double) -> Double {
        let z = quantile(max(1e-300, share / 2))
        return z * z
    }
}
