/// What ``BoughtInstead`` counts and keeps.
public struct BoughtInsteadSetting: Hashable, Sendable {
    /// Days after which a session counts half.
    public var halfLifeDays: Double = 90
    /// Items kept that were bought instead of one.
    public var itemsPerAnchor = 32
    /// Items that one session can have looked at, the latest, and bought.
    public var itemsPerSession = 50
    /// Anchors kept; beyond that the quarter of least weight goes.
    public var anchors = 200_000
    /// Sessions added to an anchor's, so that a single sale is not taken for a habit.
    public var smoothing: Double = 5

    /// The defaults.
    public init() {}
}
