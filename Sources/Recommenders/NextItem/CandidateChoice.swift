import Glibc

/// Chooses which of the items met are worth a score: step "candidates" of ``NextItem``.
struct CandidateChoice: Sendable {
    let setting: NextItemSetting

    /// Marks the session's own items and the best of the others.
    func choose(in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        scratch.sums = CandidateSums()
        var sum: UInt32 = 0
        for place in 0..<scratch.table.seenCount { scratch.sums.all.add(scratch.table[place]) }
        for place in scratch.table.seenCount..<scratch.table.count {
            let row = scratch.table[place]
            scratch.sums.all.add(row)
            scratch.sums.unseen.add(row)
            sum &+= index.recency(of: row.item)
        }
        scratch.readAhead &+= sum
        scratch.sums.confidence = log(1 + scratch.sums.all.successors)
        for place in 0..<scratch.table.seenCount { scratch.chosen.append(UInt32(place)) }
        takeBest(in: index, scratch: &scratch)
    }

    private func takeBest(in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        let factors = scratch.sums.unseen.reciprocals
        scratch.best.reset(limit: setting.candidates)
        for place in scratch.table.seenCount..<scratch.table.count {
            let row = scratch.table[place]
            let score =
                row.votes * factors.votes + 0.5 * row.successors * factors.successors
                + 0.2 * row.predecessors * factors.predecessors + 0.2 * row.earlierSuccessors * factors.earlierSuccessors
                + 0.1 * row.earlierPredecessors * factors.earlierPredecessors
            scratch.best.offerItem(row.item, score: score, in: index)
        }
        scratch.takeBestAsChosen()
    }
}

extension BoundedHeap<RankedItem> {
    /// Offers an item; the tie-break costs two cache misses, so that only those who may enter are asked for theirs.
    @inline(__always) mutating func offerItem(_ item: ItemNumber, score: Float, in index: borrowing SessionIndex) {
        guard accepts(RankedItem(score: score, recency: .max, item: .max)) else { return }
        offer(RankedItem(score: score, recency: index.recency(of: item), item: item))
    }
}

extension NextItemScratch {
    /// Marks an item that the index knows as chosen.
    mutating func choose(_ item: ItemNumber) {
        guard table.holds(item) else { return }
        let place = table.place(of: item)
        guard !table[place].isChosen else { return }
        table.update(place) { $0.isChosen = true }
        chosen.append(UInt32(place))
    }

    /// Marks the best items as chosen.
    mutating func takeBestAsChosen() {
        best.sortDescending()
        for rank in 0..<best.count {
            let place = table.place(of: best[rank].item)
            table.update(place) { $0.isChosen = true }
            chosen.append(UInt32(place))
        }
    }
}
