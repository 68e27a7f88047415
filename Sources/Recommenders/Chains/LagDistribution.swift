import Glibc

/// How long it takes from one purchase to the next, in days: log-normal.
///
/// F(t) = Φ((ln t - μ)/σ). The median is e^μ.
public struct LagDistribution: Hashable, Sendable {
    /// The mean of the lag's logarithm (of days).
    public let mean: Double
    /// The standard deviation of the lag's logarithm; above 0.
    public let deviation: Double

    /// A distribution by the moments of the logarithm.
    public init(mean: Double, deviation: Double) {
        precondition(mean.isFinite && deviation > 0 && deviation.isFinite, "a lag has a finite mean and a positive deviation")
        self.mean = mean
        self.deviation = deviation
    }

    /// A distribution in a shopkeeper's terms: the median, and how many days about two thirds of all lags differ from it at most.
    ///
    /// The two thirds lie between m·e^-σ and m·e^σ, whose half distance is m·sinh σ.
    public init(typicalDays: Double, spreadDays: Double) {
        precondition(typicalDays > 0 && spreadDays > 0, "a lag and its spread are positive")
        self.init(mean: log(typicalDays), deviation: max(0.01, asinh(spreadDays / typicalDays)))
    }

    /// The median, days.
    public var typicalDays: Double { exp(mean) }

    /// How many days about two thirds of all lags differ from the median at most.
    public var spreadDays: Double { exp(mean) * sinh(deviation) }

    /// The share of lags of at most so many days.
    public func cumulative(_ days: Double) -> Double {
        days > 0 ? NormalDistribution.cumulative((log(days) - mean) / deviation) : 0
    }

    /// The days within which a share (above 0, below 1) of the lags lies.
    public func quantile(_ share: Double) -> Double { exp(mean + deviation * NormalDistribution.quantile(share)) }

    /// The day at which the window of a length begins that holds more of the lags than any other of that length.
    ///
    /// There the density is the same at both ends (or would be before day 0, then the window begins at 0). Ternary search: the
    /// density has one peak.
    public func densestWindow(ofDays length: Double) -> Double {
        var (low, high) = (0.0, exp(mean - deviation * deviation) + length)
        for _ in 0..<80 {
            let (left, right) = (low + (high - low) / 3, high - (high - low) / 3)
            if mass(from: left, length) < mass(from: right, length) { low = left } else { high = right }
        }
        return (low + high) / 2
    }

    /// The same shape around another median, days.
    func moved(toTypicalDays days: Double) -> LagDistribution { LagDistribution(mean: log(days), deviation: deviation) }

    /// The logarithm of a lag of whole days begun and not completed: of the middle of its day.
    static func logarithm(ofWholeDays days: Int64) -> Double { log(Double(days) + 0.5) }

    private func mass(from start: Double, _ length: Double) -> Double { cumulative(start + length) - cumulative(start) }
}
