/// The working memory of queries: one per thread, used again and again, growing with the number of items.
///
/// Between queries every dense array is all zero; a query clears what it touched.
public struct QueryScratch: ~Copyable, Sendable {
    /// Weights of the sessions met.
    var sessions = SessionTable()
    /// Weight of each item of the running session; 0 for all others.
    var queryWeights = GrowingBuffer<Float>()
    /// Score of each item; 0 for those not touched.
    var scores = GrowingBuffer<Float>()
    /// Items with a score, in order of first mention.
    var touched = GrowingBuffer<UInt32>()
    /// The nearest sessions: similarity's bits, then the session's place, so that among equals the newer is greater.
    var neighbours = BoundedHeap<UInt64>()
    /// The best items.
    var best = BoundedHeap<RankedItem>()
    /// Votes from later matches, per position of one session.
    var backward = GrowingBuffer<Float>(repeating: 0, count: 128)

    /// Empty working memory; it finds its size in use.
    public init() {}

    /// Bytes held.
    public var byteCount: Int { queryWeights.capacity * 4 + scores.capacity * 4 + touched.capacity * 4 }

    /// Makes the dense arrays long enough for an index.
    mutating func prepare(itemCount: Int) {
        queryWeights.grow(toCount: itemCount, filling: 0)
        scores.grow(toCount: itemCount, filling: 0)
    }

    /// Adds to an item's score; nothing below or at 0 is added.
    @inline(__always) mutating func add(_ value: Float, to item: ItemNumber) {
        guard value > 0 else { return }
        let old = scores[Int(item)]
        if old == 0 { touched.append(item) }
        scores[Int(item)] = old + value
    }

    /// Clears all scores.
    mutating func clearScores() {
        for index in 0..<touched.count { scores[Int(touched[index])] = 0 }
        touched.removeAll()
    }

    /// The best touched items, the best first, and clears all scores.
    ///
    /// - Parameter adjusted: an item's final score from the one gathered; items at 0 or below are left out.
    mutating func takeBest(
        _ limit: Int, source: Source, in index: borrowing SessionIndex, adjusted: (ItemNumber, Float) -> Float
    ) -> [Recommendation] {
        best.reset(limit: limit)
        for place in 0..<touched.count {
            let item = touched[place]
            let score = adjusted(item, scores[Int(item)])
            scores[Int(item)] = 0
            guard score > 0 else { continue }
            best.offer(RankedItem(score: score, recency: index.recency(of: item), item: item))
        }
        touched.removeAll()
        best.sortDescending()
        return (0..<best.count).map { Recommendation(item: best[$0].item, score: best[$0].score, source: source) }
    }
}
