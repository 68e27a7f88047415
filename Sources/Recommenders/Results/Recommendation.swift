/// An item with its score and what put it there; scores are comparable within one source only.
public struct Recommendation: Hashable, Sendable {
    /// The item.
    public var item: ItemNumber
    /// The greater, the better; no unit.
    public var score: Float
    /// Who says so.
    public var source: Source

    /// An item with its score.
    public init(item: ItemNumber, score: Float, source: Source) {
        self.item = item
        self.score = score
        self.source = source
    }
}
