import Glibc

/// Counts what stands before and after the running session's items in the sessions that clicked them lately: step "rules" of
/// ``NextItem``.
struct SurroundingRules: Sendable {
    let setting: NextItemSetting

    /// Rules that look as far as a setting says.
    init(setting: NextItemSetting) {
        precondition(0...Nearness.reach ~= setting.window, "a window of at most 15 clicks")
        self.setting = setting
    }

    /// Adds the counts to the candidates.
    ///
    /// - Returns: a sum of words read ahead.
    func gather(in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> UInt32 {
        let ofCurrent = takeAll(in: index, scratch: &scratch)
        let sum = scratch.surroundings.readAhead(in: index)
        for place in 0..<ofCurrent { scanCurrent(scratch.surroundings[place], in: index, scratch: &scratch) }
        for place in ofCurrent..<scratch.surroundings.count {
            scanEarlier(scratch.surroundings[place], in: index, scratch: &scratch)
        }
        return sum
    }

    /// Leaves the surroundings of the latest items in the scratch, those of the current item first.
    ///
    /// - Returns: how many are the current item's.
    private func takeAll(in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> Int {
        scratch.surroundings.removeAll()
        var ofCurrent = 0
        var items = 0
        for rank in 0..<scratch.seen.count where items < setting.neighbours.items {
            let seen = scratch.seen[rank]
            guard Int(seen.item) < index.itemCount else { continue }
            items += 1
            let count = index.clickCount(on: seen.item)
            guard count > 0 else { continue }
            if rank == 0 {
                take(around: seen.item, limit: setting.currentPostings, weight: 1, in: index, scratch: &scratch)
                ofCurrent = scratch.surroundings.count
            } else {
                let weight = weight(of: seen, clicks: count, in: index)
                take(around: seen.item, limit: setting.earlierPostings, weight: weight, in: index, scratch: &scratch)
            }
        }
        return ofCurrent
    }

    private func scanCurrent(_ around: Surroundings, in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        for word in Int(around.start)..<Int(around.center) {
            let row = scratch.table.place(of: index.clicks.words[word])
            let value = around.weight * scratch.nearness[Int(around.center) - word]
            scratch.table.update(row) { $0.predecessors += value }
        }
        for word in Int(around.center) + 1..<Int(around.end) {
            let row = scratch.table.place(of: index.clicks.words[word])
            let value = around.weight * scratch.nearness[word - Int(around.center)]
            scratch.table.update(row) { $0.successors += value }
        }
    }

    private func scanEarlier(_ around: Surroundings, in index: borrowing SessionIndex, scratch: inout NextItemScratch) {
        for word in Int(around.start)..<Int(around.center) {
            let row = scratch.table.place(of: index.clicks.words[word])
            let value = around.weight * scratch.nearness[Int(around.center) - word]
            scratch.table.update(row) { $0.earlierPredecessors += value }
        }
        for word in Int(around.center) + 1..<Int(around.end) {
            let row = scratch.table.place(of: index.clicks.words[word])
            let value = around.weight * scratch.nearness[word - Int(around.center)]
            scratch.table.update(row) { $0.earlierSuccessors += value }
        }
    }

    /// w(x) of an earlier item.
    private func weight(of seen: SeenItem, clicks: Int, in index: borrowing SessionIndex) -> Float {
        let rarity = log(1 + Float(index.usableSessionCount) / Float(clicks))
        return exp(-Float(seen.lag) / setting.neighbours.similarityDecay) * pow(rarity, setting.neighbours.matchedRarity)
    }

    private func take(
        around item: ItemNumber, limit: Int, weight: Float, in index: borrowing SessionIndex, scratch: inout NextItemScratch
    ) {
        scratch.surroundings.add(
            around: item, in: index, excluding: scratch.ownPlace, limit: limit, window: setting.window
        ) { weight * scratch.ageWeights[$0] }
    }
}
