/// One query's numbers for one item, side by side so that they share a cache line.
struct ItemCell: BitwiseCopyable, Sendable {
    /// The vote that a match with this item places; 0 for items that are not in the running session.
    var weight: Float = 0
    /// What the item has gathered; 0 if nothing.
    var score: Float = 0
}
