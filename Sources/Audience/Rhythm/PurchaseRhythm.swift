internal import Glibc

/// When the next order is to be expected: a person's own gaps, and those of the shop as long as there are few.
///
/// Gaps between orders are skewed, so the mean is taken of their logarithms: the normal model with known variances, in which the person's mean is
/// pulled towards the shop's as by `priorGaps` gaps more (Gelman et al., "Bayesian Data Analysis", 3rd ed., 2013, §2.5).
///
/// ```
/// gap = exp((k · ln m + Σ ln gᵢ) / (k + n))        m: the shop's median gap, k = 2
/// ```
public struct PurchaseRhythm: Hashable, Sendable {
    /// The shop's typical gap, in days.
    public let typicalGap: Double

    private static let priorGaps = 2.0

    /// A rhythm with a typical gap.
    public init(typicalGap: Double) {
        self.typicalGap = max(1, typicalGap)
    }

    /// The rhythm of a shop: the median of its gaps, or what is usual for its kind below 50 of them.
    public init(gaps: [Int], shopKind: ShopKind = .general) {
        let isTold = gaps.count >= LifecycleThresholds.leastEvidence
        self.init(typicalGap: Double(isTold ? gaps.sorted()[gaps.count / 2] : shopKind.fallback.recent))
    }

    /// The expected gap after gaps of one's own, in days, at least 1.
    public func expectedGap(after gaps: [Int]) -> Int {
        let own = gaps.reduce(0) { $0 + log(Double(max(1, $1))) }
        let mean = (Self.priorGaps * log(typicalGap) + own) / (Self.priorGaps + Double(gaps.count))
        return max(1, Int(exp(mean).rounded()))
    }

    /// The day on which the next order is to be expected; nil without orders. It may lie in the past: then the order is late.
    public func expectedOrder(after days: [Int32]) -> Int32? {
        days.max().map { $0 + Int32(clamping: expectedGap(after: RepeatGaps.of(days))) }
    }

    /// The day on which the next order is to be expected of somebody with certain entries; ``PersonRow/noDay`` without orders.
    public func expectedOrder(after entries: Span<FactEntry>) -> Int32 {
        expectedOrder(after: FactEntry.orderDays(in: entries)) ?? PersonRow.noDay
    }
}
