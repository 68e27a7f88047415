import Recommenders

/// For each item the lists that have it, the earliest first: ``ItemLists`` the other way round.
struct ItemPostings: Sendable {
    private var lists: [UInt32]
    private var starts: [Int]

    /// The lists of every item; a list that has an item twice stands there once.
    init(_ source: ItemLists) {
        let distinct = source.distinct()
        starts = Array(repeating: 0, count: distinct.itemCount + 1)
        for item in distinct.items { starts[Int(item) + 1] += 1 }
        for item in 1..<max(1, starts.count) { starts[item] += starts[item - 1] }
        lists = Array(repeating: 0, count: distinct.items.count)
        var next = starts
        for list in 0..<distinct.count {
            for item in distinct[list] {
                lists[next[Int(item)]] = UInt32(list)
                next[Int(item)] += 1
            }
        }
    }

    /// The lists with an item; none for a number never seen.
    subscript(item: ItemNumber) -> ArraySlice<UInt32> {
        Int(item) + 1 < starts.count ? lists[starts[Int(item)]..<starts[Int(item) + 1]] : []
    }
}
