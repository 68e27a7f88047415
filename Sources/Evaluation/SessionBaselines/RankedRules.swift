import Recommenders

/// For each item a ranked list of others, in one piece of memory.
struct RankedRules: Sendable {
    private var targets: [ItemNumber] = []
    private var starts = [0]

    /// Ranks what a closure gathers for each item of the training; ties: the item clicked more recently.
    init(from sessions: ItemLists, gather: (ItemNumber, inout ItemScores) -> Void) {
        var scores = ItemScores(recency: sessions.recency())
        for item in 0..<sessions.itemCount {
            gather(ItemNumber(item), &scores)
            targets.append(contentsOf: scores.takeBest(.max))
            starts.append(targets.count)
        }
    }

    /// The list of an item, the best first; empty for a number never learned.
    subscript(item: ItemNumber) -> ArraySlice<ItemNumber> {
        Int(item) + 1 < starts.count ? targets[starts[Int(item)]..<starts[Int(item) + 1]] : []
    }
}
