/// How ``CoViews`` weighs.
public struct CoViewsSetting: Hashable, Sendable {
    /// The latest clicks on the anchor that are looked at.
    public var postings = 250
    /// Clicks before and after the anchor's that count.
    public var window = 8
    /// Days after which a session counts half.
    public var halfLifeDays: Float = 60
    /// The power of the other item's popularity by which its score is divided: 0 favours bestsellers, 1 rarities.
    public var popularityDamping: Float = 0.3
    /// Clicks added to the other item's, so that one chance meeting of two rare items does not win.
    public var smoothing: Float = 30

    /// The defaults.
    public init() {}
}
