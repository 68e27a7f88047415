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

    /// Twice the logarithm of the likelihood ratio against independence; under independence a χ² with one degree of freedom.
    ///
    /// With x(k) = k·ln k and H the entropy times the sum, 2·(H(rows) + H(columns) - H(cells)) where H = x(sum) - Σ x.
    /// Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19(1), 1993.
    public var logLikelihoodRatio: Double {
        func x(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
        let cells = x(both) + x(firstOnly) + x(secondOnly) + x(neither)
        let rows = x(both + firstOnly) + x(secondOnly + neither)
        let columns = x(both + secondOnly) + x(firstOnly + neither)
        return max(0, 2 * (cells - rows - columns + x(both + firstOnly + secondOnly + neither)))
    }

    /// Twice the logarithm of the likelihood ratio of two counts against equal chances, as in a sign test: 2·Σ k·ln(2k/n).
    static func ratioAgainstHalves(_ one: Double, _ other: Double) -> Double {
        func x(_ count: Double) -> Double { count > 0 ? count * log(2 * count / (one + other)) : 0 }
        return max(0, 2 * (x(one) + x(other)))
    }
}
