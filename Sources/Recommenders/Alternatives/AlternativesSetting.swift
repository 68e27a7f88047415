/// What counts how much in ``Alternatives``.
public struct AlternativesSetting: Hashable, Sendable {
    /// The weight of looks together, as a part of the best one's.
    public var coViews: Float = 1
    /// The weight of the share who bought instead.
    public var boughtInstead: Float = 2
    /// The weight of what the catalogue says of an anchor that many have looked at; 1 for one that nobody has.
    public var content: Float = 0.3
    /// Clicks on an item after which its own company counts as much as that of the items most like it: the n₀ of λ = n₀ / (n₀ + n).
    public var ownClicks: Float = 30
    /// Items most like an anchor whose company is asked for in its stead.
    public var relatives = 8
    /// Clicks that such an item must have.
    public var relativeClicks = 10
    /// The λ below which an anchor's own company is enough.
    public var leastBorrowing: Float = 0.25

    /// The defaults.
    public init() {}
}
