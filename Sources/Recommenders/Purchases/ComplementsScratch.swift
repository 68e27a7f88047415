/// The working memory of ``Complements``: one per thread, used again and again, growing with the number of items.
///
/// Between queries every cell and every sum is zero: a query clears what it touched.
public struct ComplementsScratch: ~Copyable, Sendable {
    /// What was counted beside the anchor at hand.
    var cells = GrowingBuffer<CoBuyCell>()
    /// Items with a cell in use, in order of first mention.
    var met = GrowingBuffer<UInt32>()
    /// Scores over all anchors.
    var sums = GrowingBuffer<Float>()
    /// Items with a sum, in order of first mention.
    var summed = GrowingBuffer<UInt32>()
    /// The best items.
    var best = BoundedHeap<RankedItem>()
    /// Orders of the anchor at hand that were counted, and the lines in them besides the anchor's own.
    var orders = 0
    var otherLines = 0
    /// Sessions of the anchor at hand that were counted.
    var sessions = 0

    /// Empty working memory; it finds its size in use.
    public init() {}

    /// Bytes held by what grows with the number of items.
    public var byteCount: Int {
        cells.capacity * MemoryLayout<CoBuyCell>.stride + (met.capacity + sums.capacity + summed.capacity) * 4
    }

    /// Makes the cells enough for an index and turns to a new anchor.
    mutating func turn(toAnchorAmong itemCount: Int) {
        cells.grow(toCount: itemCount, filling: CoBuyCell())
        sums.grow(toCount: itemCount, filling: 0)
        orders = 0
        otherLines = 0
        sessions = 0
    }

    /// An item's cell to be changed; one that was empty is noted as met.
    @inline(__always) mutating func change(_ item: ItemNumber, _ change: (inout CoBuyCell) -> Void) {
        var cell = cells[Int(item)]
        if cell.isEmpty { met.append(item) }
        change(&cell)
        cells[Int(item)] = cell
    }

    /// Clears the cells and adds what each was worth to its item's sum.
    @inline(__always) mutating func settle(worth: (ItemNumber, CoBuyCell) -> Float) {
        for place in 0..<met.count {
            let item = met[place]
            let value = worth(item, cells[Int(item)])
            cells[Int(item)] = CoBuyCell()
            guard value > 0 else { continue }
            if sums[Int(item)] == 0 { summed.append(item) }
            sums[Int(item)] += value
        }
        met.removeAll()
    }

    /// Clears the sums and gives the best items, the best first.
    ///
    /// - Parameter adjusted: an item's final score from its sum; items at 0 or below are left out.
    @inline(__always) mutating func takeBest(
        _ limit: Int, in purchases: borrowing PurchaseIndex, adjusted: (ItemNumber, Float) -> Float
    ) -> [Recommendation] {
        best.reset(limit: limit)
        for place in 0..<summed.count {
            let item = summed[place]
            let score = adjusted(item, sums[Int(item)])
            sums[Int(item)] = 0
            guard score > 0 else { continue }
            best.offer(RankedItem(score: score, recency: purchases.recency(of: item), item: item))
        }
        summed.removeAll()
        best.sortDescending()
        return (0..<best.count).map { Recommendation(item: best[$0].item, score: best[$0].score, source: .complements) }
    }
}
