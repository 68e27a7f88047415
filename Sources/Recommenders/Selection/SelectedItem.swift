public import Commerce

/// An item of a finished list, and how it came there.
public struct SelectedItem: Hashable, Sendable {
    /// The item, and who recommended it; ``Source/pinned`` if a rule put it there.
    public var recommendation: Recommendation
    /// Which call of `fill` brought it: 0 for the first recommender, the number of calls for the catalogue itself.
    public var step: Int
    /// The rules that pinned it, let it in, or moved it up or down, in order.
    public var rules: [RuleID]
}
