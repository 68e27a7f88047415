import Glibc

/// How surprising it is that two things occur together so often: twice the log-likelihood ratio of independence
/// (Dunning, 1993, https://aclanthology.org/J93-1003).
///
/// With H(k…) = Σ k · ln k - (Σ k) · ln (Σ k):
/// ```
/// LLR = 2 · (H(k11, k12, k21, k22) - H(k11 + k12, k21 + k22) - H(k11 + k21, k12 + k22))
/// ```
/// Above 10.83 once in a thousand tries by chance (χ², one degree of freedom).
struct LogLikelihoodRatio {
    /// The ratio, 0 or more.
    let value: Double

    /// Of `total` cases, `first` have one thing, `second` the other and `both` the two; counts that contradict one another
    /// are taken as the nearest that do not.
    init(both: Int, first: Int, second: Int, total: Int) {
        let k11 = Double(both)
        let k12 = Double(max(0, first - both))
        let k21 = Double(max(0, second - both))
        let k22 = max(0, Double(total) - k11 - k12 - k21)
        let cells = Self.entropy([k11, k12, k21, k22])
        value = max(0, 2 * (cells - Self.entropy([k11 + k12, k21 + k22]) - Self.entropy([k11 + k21, k12 + k22])))
    }

    private static func entropy(_ counts: [Double]) -> Double {
        counts.reduce(0) { $0 + product($1) } - product(counts.reduce(0, +))
    }

    private static func product(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}
