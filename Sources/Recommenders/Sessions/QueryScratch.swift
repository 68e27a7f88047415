/// The working memory of queries: one per thread, used again and again, growing with the number of items.
///
/// Between queries every score is zero: a query clears what it touched.
public struct QueryScratch: ~Copyable, Sendable {
    /// Weights of the sessions met.
    var sessions = SessionTable()
    /// What each item has gathered; 0 if nothing.
    var scores = GrowingBuffer<Float>()
    /// Items with a score, in order of first mention.
    var touched = GrowingBuffer<UInt32>()
    /// The nearest sessions: similarity's bits, then the session's place, so that among equals the newer is greater.
    var neighbours = BoundedHeap<UInt64>()
    /// The similarities of all sessions met, each as in ``neighbours``.
    var similarities = GrowingBuffer<UInt64>()
    /// The best items.
    var best = BoundedHeap<RankedItem>()
    /// exp(-age) of sessions.
    var ageWeights = AgeWeights()
    /// What ``NextItem`` works with.
    var next = NextItemScratch()
    /// A sum of words read ahead of need, kept so that the reads are not optimised away.
    var readAhead: UInt32 = 0

    /// Empty working memory; it finds its size in use.
    public init() {}

    /// Bytes held by what grows with the number of items.
    public var byteCount: Int { scores.capacity * 4 + touched.capacity * 4 + next.table.byteCount }

    /// Makes the scores enough for an index.
    mutating func prepare(itemCount: Int) {
        scores.grow(toCount: itemCount, filling: 0)
    }

    /// Adds to an item's score; nothing below or at 0 is added.
    @inline(__always) mutating func add(_ value: Float, to item: ItemNumber) {
        guard value > 0 else { return }
        let old = scores[Int(item)]
        if old == 0 { touched.append(item) }
        scores[Int(item)] = old + value
    }

    /// The best touched items, the best first, and clears all scores.
    ///
    /// - Parameter adjusted: an item's final score from the one gathered; items at 0 or below are left out.
    @inline(__always) mutating func takeBest(
        _ limit: Int, source: Source, in index: borrowing SessionIndex, adjusted: (ItemNumber, Float) -> Float
    ) -> [Recommendation] {
        best.reset(limit: limit)
        for place in 0..<touched.count {
            let item = touched[place]
            let score = adjusted(item, scores[Int(item)])
            scores[Int(item)] = 0
            // The tie-break costs two cache misses: only those who may enter are asked for theirs.
            guard score > 0, best.accepts(RankedItem(score: score, recency: .max, item: .max)) else { continue }
            best.offer(RankedItem(score: score, recency: index.recency(of: item), item: item))
        }
        touched.removeAll()
        best.sortDescending()
        return (0..<best.count).map { Recommendation(item: best[$0].item, score: best[$0].score, source: source) }
    }
}
