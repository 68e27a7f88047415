/// An item in a ranking: by score, then the one clicked more recently, then the one numbered later; never by chance.
struct RankedItem: Comparable, BitwiseCopyable, Sendable {
    var score: Float
    var recency: UInt32
    var item: ItemNumber

    static func < (left: RankedItem, right: RankedItem) -> Bool {
        if left.score != right.score { return left.score < right.score }
        if left.recency != right.recency { return left.recency < right.recency }
        return left.item < right.item
    }
}
