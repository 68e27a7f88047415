/// Three scores from 1 to 5, 5 the best: how lately somebody bought, how often, for how much.
public struct RFMScore: Hashable, Sendable {
    /// Recency.
    public var recency: Int
    /// Frequency.
    public var frequency: Int
    /// Monetary value.
    public var monetary: Int

    /// Three scores.
    public init(recency: Int, frequency: Int, monetary: Int) {
        self.recency = recency
        self.frequency = frequency
        self.monetary = monetary
    }
}
