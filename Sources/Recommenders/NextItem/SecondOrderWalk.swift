import Glibc

/// Finds what stands near the best candidates in other sessions, however far from the running session's own items: step "walk" of
/// ``NextItem``.
struct SecondOrderWalk: Sendable {
    let setting: NextItemSetting
    /// c^-0.75 by the clicks c that are followed.
    private let damping: [Float]

    /// A walk that goes as far as a setting says.
    init(setting: NextItemSetting) {
        precondition(0...Nearness.reach ~= setting.walkWindow, "a window of at most 15 clicks")
        self.setting = setting
        damping = (0...setting.walkPostings).map { pow(Float(max(1, $0)), -0.75) }
    }

    /// Adds what the walk carries to the candidates, and the best new items to the chosen.
    ///
    /// - Returns: a sum of words read ahead.
    func gather(in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> UInt32 {
        let total = findSources(in: index, scratch: &scratch)
        guard total > 0 else { return 0 }
        var sum: UInt32 = 0
        for rank in 0..<scratch.best.count { sum &+= index.readAhead(latest: setting.walkPostings, of: scratch.best[rank].item) }
        for rank in 0..<scratch.best.count {
            sum &+= index.readAhead(sessionsOfLatest: setting.walkPostings, of: scratch.best[rank].item)
        }
        takeSurroundings(of: total, in: index, scratch: &scratch)
        sum &+= scratch.surroundings.readAhead(in: index)
        for place in 0..<scratch.surroundings.count { follow(scratch.surroundings[place], in: index, scratch: &scratch) }
        addBest(in: index, scratch: &scratch)
        return sum
    }

    /// Leaves the candidates with the most votes in the heap.
    ///
    /// - Returns: their votes' sum.
    private func findSources(in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> Float {
        scratch.best.reset(limit: setting.walkSources)
        for choice in 0..<scratch.chosen.count {
            let row = scratch.table[Int(scratch.chosen[choice])]
            if row.votes > 0 { scratch.best.offerItem(row.item, score: row.votes, in: index) }
        }
        scratch.best.sortDescending()
        var total: Float = 0
        for rank in 0..<scratch.best.count { total += scratch.best[rank].score }
        return total
    }

    private func takeSurroundings(of total: Float, in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        scratch.surroundings.removeAll()
        for rank in 0..<scratch.best.count {
            let source = scratch.best[rank]
            let first = scratch.surroundings.count
            scratch.surroundings.add(
                around: source.item, in: index, excluding: scratch.ownPlace, limit: setting.walkPostings,
                window: setting.walkWindow)
            let weight = source.score / total * damping[scratch.surroundings.count - first]
            for place in first..<scratch.surroundings.count { scratch.surroundings.update(place) { $0.weight = weight } }
        }
    }

    private func follow(_ around: Surroundings, in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        let center = Int(around.center)
        let source = index.clicks.words[center]
        for word in Int(around.start)..<Int(around.end) {
            let item = index.clicks.words[word]
            // A source gets nothing from itself, but has a row: adding nothing to it is cheaper than asking whether to add.
            let value = item == source ? 0 : around.weight * scratch.nearness[abs(word - center)]
            scratch.table.update(scratch.table.place(of: item)) { $0.walk += value }
        }
    }

    private func addBest(in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        scratch.best.reset(limit: setting.walkCandidates)
        for place in scratch.table.seenCount..<scratch.table.count {
            let row = scratch.table[place]
            guard row.walk > 0 else { continue }
            scratch.sums.walk += row.walk
            if !row.isChosen { scratch.best.offerItem(row.item, score: row.walk, in: index) }
        }
        scratch.takeBestAsChosen()
    }
}
