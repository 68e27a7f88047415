/// What a shop knows beyond the clicks of one session, and how much it adds to an unseen item's score in ``NextItem``.
///
/// With w(z) = exp(-lag(z)/4) over the session's distinct items z, scaled to a sum of 1:
/// ```
/// bonus(j) = category · Σ w(z) [same category] + brand · Σ w(z) [same brand]
///          + price · exp(-(ln price(j) - Σ w(z) ln price(z))² / (2 · 0.5²))
///          + earlier / (1 + n/10)        for the n-th latest item of this person's earlier sessions, from 0
/// ```
/// A term is left out where its fact is unknown.
public struct AffinityWeights: Hashable, Sendable {
    /// For an item of the categories that the session looks at.
    public var category: Float = 0.5
    /// For an item of its brands.
    public var brand: Float = 0.25
    /// For an item that costs about as much.
    public var price: Float = 0.25
    /// For an item that this person looked at in earlier sessions.
    public var earlier: Float = 0.2
    /// Items of earlier sessions that become candidates, the latest.
    public var earlierItems = 20

    /// The defaults.
    public init() {}
}
