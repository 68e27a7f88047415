import Glibc

/// Counts what stands before and after the running session's items in the sessions that clicked them lately: step "rules" of
/// ``NextItem``.
struct SurroundingRules: Sendable {
    let setting: NextItemSetting
    private let nearness: Nearness

    /// Rules that look as far as a setting says.
    init(setting: NextItemSetting) {
        self.setting = setting
        nearness = Nearness(upTo: setting.window)
    }

    /// Adds the counts to the candidates.
    ///
    /// - Returns: a sum of words read ahead.
    func gather(in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> UInt32 {
        var sum: UInt32 = 0
        var items = 0
        for rank in 0..<scratch.seen.count where items < setting.neighbours.items {
            let seen = scratch.seen[rank]
            let count = index.clickCount(on: seen.item)
            guard Int(seen.item) < index.itemCount else { continue }
            items += 1
            guard count > 0 else { continue }
            if rank == 0 {
                sum &+= scanCurrent(seen.item, in: index, scratch: &scratch)
            } else {
                sum &+= scanEarlier(seen, clicks: count, in: index, scratch: &scratch)
            }
        }
        return sum
    }

    private func scanCurrent(_ item: ItemNumber, in index: borrowing SessionIndex, scratch: inout NextItemScratch) -> UInt32 {
        let sum = take(around: item, limit: setting.currentPostings, weight: 1, in: index, scratch: &scratch)
        for place in 0..<scratch.surroundings.count {
            let around = scratch.surroundings[place]
            for word in Int(around.start)..<Int(around.center) {
                let row = scratch.table.place(of: index.clicks.words[word])
                let value = around.weight * nearness[Int(around.center) - word]
                scratch.table.update(row) { $0.predecessors += value }
            }
            for word in Int(around.center) + 1..<Int(around.end) {
                let row = scratch.table.place(of: index.clicks.words[word])
                let value = around.weight * nearness[word - Int(around.center)]
                scratch.table.update(row) { $0.successors += value }
            }
        }
        return sum
    }

    private func scanEarlier(
        _ seen: SeenItem, clicks: Int, in index: borrowing SessionIndex, scratch: inout NextItemScratch
    ) -> UInt32 {
        let rarity = log(1 + Float(index.usableSessionCount) / Float(clicks))
        let weight = exp(-Float(seen.lag) / setting.neighbours.similarityDecay) * pow(rarity, setting.neighbours.matchedRarity)
        let sum = take(around: seen.item, limit: setting.earlierPostings, weight: weight, in: index, scratch: &scratch)
        for place in 0..<scratch.surroundings.count {
            let around = scratch.surroundings[place]
            for word in Int(around.start)..<Int(around.center) {
                let row = scratch.table.place(of: index.clicks.words[word])
                let value = around.weight * nearness[Int(around.center) - word]
                scratch.table.update(row) { $0.earlierPredecessors += value }
            }
            for word in Int(around.center) + 1..<Int(around.end) {
                let row = scratch.table.place(of: index.clicks.words[word])
                let value = around.weight * nearness[word - Int(around.center)]
                scratch.table.update(row) { $0.earlierSuccessors += value }
            }
        }
        return sum
    }

    private func take(
        around item: ItemNumber, limit: Int, weight: Float, in index: borrowing SessionIndex, scratch: inout NextItemScratch
    ) -> UInt32 {
        scratch.surroundings.removeAll()
        return scratch.surroundings.add(
            around: item, in: index, excluding: scratch.ownPlace, limit: limit, window: setting.window
        ) { weight * scratch.ageWeights[$0] }
    }
}
