import Glibc

/// Places given to new arrivals, so that what nobody knows yet gets a chance: Thompson sampling (Thompson, 1933,
/// doi:10.1093/biomet/25.3-4.285; Chapelle and Li, 2011).
///
/// Each arrival with n showings and k clicks draws its click rate from `Beta(a₀ + k, b₀ + n - k)`, where a₀ and b₀ are the shop's
/// own click rate in twenty imagined showings; the highest draws are shown. An arrival whose rate is, with 97.5 % confidence,
/// below that of the block's median item has had its chance and is left to the other recommenders.
public struct Exploration: Sendable {
    /// One place in so many is given away.
    public var placesPerSlot = 8
    /// Days for which an item counts as a new arrival.
    public var days = 14
    /// Imagined showings behind the first guess of an item's click rate.
    public var priorShowings = 20.0

    /// One place in eight, fourteen days.
    public init() {}

    /// How many places of a list are given to arrivals.
    public func slots(of places: Int) -> Int { places / placesPerSlot }

    /// The arrivals to be tried now, the highest draw first.
    ///
    /// - Parameters:
    ///   - arrivals: the candidates.
    ///   - medianRate: the click rate of the block's median item, if known.
    ///   - generator: where chance comes from; the same one gives the same draws.
    public func items(
        from arrivals: [ItemNumber], responses: ResponseCounts, medianRate: Double? = nil, limit: Int,
        using generator: inout some RandomNumberGenerator
    ) -> [Recommendation] {
        let rate = responses.clickRate
        var heap = BoundedHeap<RankedItem>()
        heap.reset(limit: limit)
        for item in arrivals {
            let (shown, clicked) = responses.responses(to: item)
            let (successes, failures) = (
                rate * priorShowings + Double(clicked), (1 - rate) * priorShowings + Double(shown - clicked)
            )
            if let medianRate, Self.upperBound(successes, failures) < medianRate { continue }
            let draw = Self.beta(successes, failures, using: &generator)
            heap.offer(RankedItem(score: Float(draw), recency: 0, item: item))
        }
        heap.sortDescending()
        return (0..<heap.count).map { Recommendation(item: heap[$0].item, score: heap[$0].score, source: .newArrival) }
    }

    /// The 97.5 % point of Beta(a, b), by the normal approximation.
    static func upperBound(_ a: Double, _ b: Double) -> Double {
        let mean = a / (a + b)
        return mean + 1.96 * (mean * (1 - mean) / (a + b + 1)).squareRoot()
    }

    /// A draw from Beta(a, b) as a ratio of two gamma draws.
    static func beta(_ a: Double, _ b: Double, using generator: inout some RandomNumberGenerator) -> Double {
        let first = gamma(a, using: &generator)
        let second = gamma(b, using: &generator)
        return first + second > 0 ? first / (first + second) : 0
    }

    /// A draw from Gamma(shape, 1) (Marsaglia and Tsang, 2000, doi:10.1145/358407.358414); shapes below 1 by their boost.
    static func gamma(_ shape: Double, using generator: inout some RandomNumberGenerator) -> Double {
        if shape < 1 {
            let boost = pow(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator), 1 / shape)
            return gamma(shape + 1, using: &generator) * boost
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal(using: &generator)
            let base = 1 + c * x
            guard base > 0 else { continue }
            let v = base * base * base
            let u = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)
            if log(u) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
        }
    }

    /// A standard normal draw (Box and Muller, 1958, doi:10.1214/aoms/1177706645).
    private static func normal(using generator: inout some RandomNumberGenerator) -> Double {
        let u = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)
        return (-2 * log(u)).squareRoot() * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
    }
}
