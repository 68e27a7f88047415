import Glibc

/// A table of two by two: how often B happened where A had, and where it had not.
public struct AssociationCounts: Hashable, Sendable {
    /// A and B.
    public var both: Double
    /// A without B.
    public var firstOnly: Double
    /// B without A.
    public var secondOnly: Double
    /// Neither.
    public var neither: Double

    /// A table of counts, none negative.
    public init(both: Double, firstOnly: Double, secondOnly: Double, neither: Double) {
        self.both = both
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
        self.neither = neither
    }

    /// Whether B is more frequent with A than without.
    public var isPositive: Bool { both * (secondOnly + neither) > secondOnly * (both + firstOnly) }

    /// Twice the logarithm of the likelihood ratio against independence (``LogLikelihoodRatio``).
    public var logLikelihoodRatio: Double {
        LogLikelihoodRatio(
            both: Int(both), first: Int(both + firstOnly), second: Int(both + secondOnly),
            total: Int(both + firstOnly + secondOnly + neither)
        ).value
    }

    /// Twice the logarithm of the likelihood ratio of two counts against equal chances, as in a sign test: 2·Σ k·ln(2k/n).
    static func ratioAgainstHalves(_ one: Double, _ other: Double) -> Double {
        func x(_ count: Double) -> Double { count > 0 ? count * log(2 * count / (one + other)) : 0 }
        return max(0, 2 * (x(one) + x(other)))
    }
}
