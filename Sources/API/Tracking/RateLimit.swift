/// How much one address may send: a token bucket's measures, in events.
public struct RateLimit: Equatable, Sendable {
    /// Events that a quiet address may send at once.
    public var burst: Int
    /// Events per second in the long run.
    public var perSecond: Double

    /// A bucket of a size that fills at a pace.
    public init(burst: Int, perSecond: Double) {
        precondition(burst > 0 && perSecond > 0)
        self.burst = burst
        self.perSecond = perSecond
    }

    /// Enough for an office behind one address, too little for a flood.
    public static let standard = RateLimit(burst: 1_000, perSecond: 100)
}
