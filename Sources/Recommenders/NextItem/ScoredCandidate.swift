/// One candidate of a query as the softmax sees it.
struct ScoredCandidate: Sendable {
    var item: ItemNumber
    /// Whether the running session has seen it: which weights its features belong to.
    var isSeen: Bool
    var features: SIMD16<Float>
}

extension NextItem {
    /// The candidates after some clicks with their features, those seen first; for fitting weights.
    func candidates(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, repeats: RepeatHistogram,
        excluding own: SessionNumber? = nil, scratch: inout QueryScratch
    ) -> [ScoredCandidate] {
        guard !clicks.isEmpty else { return [] }
        gather(after: clicks, in: index, excluding: own, scratch: &scratch)
        let features = NextItemFeatures(
            after: clicks.suffix(SessionNeighbours.clicksPerQuery), in: index, repeats: repeats, scratch: scratch.next)
        var candidates: [ScoredCandidate] = []
        for choice in 0..<scratch.next.chosen.count {
            let place = Int(scratch.next.chosen[choice])
            let isSeen = place < scratch.next.table.seenCount
            let row = scratch.next.table[place]
            candidates.append(
                ScoredCandidate(
                    item: row.item, isSeen: isSeen,
                    features: isSeen
                        ? features.seen(place, in: index, scratch: scratch.next) : features.unseen(row, in: index)))
        }
        scratch.next.table.clear()
        return candidates
    }
}
