public import Commerce
import Glibc

/// How much each item is wanted: the sum of its interactions' weights, each halving every half-life, at one number per item.
///
/// The number v of an item is the moment at which a single interaction of weight 1 would be worth as much as all of its
/// interactions together ("virtual timestamp"). With the half-life h, an interaction of weight w at time t changes it by
/// ```
/// x = t + h·log2(w);   v ← max(v, x) + h·log2(1 + 2^(-|v - x|/h))
/// ```
/// so the order of the v is the order of decayed popularity at every later moment, no decay pass is ever due, and the order in
/// which interactions arrive does not matter. The value at a moment is `2^((v - now)/h)`. Times are seconds since the epoch.
public struct PopularityModel: Sendable {
    /// Seconds in which an interaction's weight halves.
    public let halfLife: Double
    /// The virtual timestamps, by item number; minus infinity without interactions.
    var timestamps: [Double] = []

    /// No interactions yet; a week's half-life unless told otherwise.
    public init(halfLifeDays: Double = 7) {
        self.init(halfLifeSeconds: halfLifeDays * 86_400)
    }

    /// No interactions yet.
    init(halfLifeSeconds: Double) {
        precondition(halfLifeSeconds > 0 && halfLifeSeconds.isFinite, "a half-life is a positive length of time")
        halfLife = halfLifeSeconds
    }

    /// One more than the greatest item number seen.
    public var count: Int { timestamps.count }

    /// Adds an interaction; its weight is more than 0 (``InteractionWeight``).
    public mutating func record(_ item: ItemNumber, weight: Double, at time: Timestamp) {
        precondition(weight > 0 && weight.isFinite, "a weight is a positive number")
        if Int(item) >= timestamps.count {
            timestamps += repeatElement(-.infinity, count: Int(item) + 1 - timestamps.count)
        }
        let added = time.seconds + halfLife * log2(weight)
        let old = timestamps[Int(item)]
        let gap = abs(old - added) / halfLife
        timestamps[Int(item)] = max(old, added) + (gap < 60 ? halfLife * log2(1 + exp2(-gap)) : 0)
    }

    /// The rank value of an item: greater is more wanted at every moment; minus infinity without interactions.
    @inline(__always) public func rank(of item: ItemNumber) -> Double {
        Int(item) < timestamps.count ? timestamps[Int(item)] : -.infinity
    }

    /// The decayed sum of weights at a moment; 0 without interactions.
    public func value(of item: ItemNumber, at now: Timestamp) -> Double {
        exp2((rank(of: item) - now.seconds) / halfLife)
    }
}
