import Glibc

/// What a ``PhraseModel`` knows of one phrase.
struct PhraseEntry: Hashable, Sendable {
    /// An item that people went on to.
    struct Item: Hashable, Sendable {
        var item: ItemNumber
        /// Times that somebody did something with it after the search.
        var visits: UInt32
        /// The decayed sum of weights as a virtual timestamp (``PopularityModel``).
        var timestamp: Double
    }

    /// The stems, ascending.
    var words: [UInt32]
    /// How often it was searched for.
    var searches: UInt32 = 0
    /// The latest search, in seconds since the epoch.
    var latest: Double
    /// The items, in order of first mention.
    var items: [Item] = []

    /// A phrase without items yet.
    init(words: [UInt32], latest: Double) {
        self.words = words
        self.latest = latest
    }

    /// Adds an interaction that is worth 1 at the moment `added`.
    mutating func record(_ item: ItemNumber, _ added: Double, _ halfLife: Double) {
        if let place = items.firstIndex(where: { $0.item == item }) {
            let old = items[place].timestamp
            let gap = abs(old - added) / halfLife
            items[place].timestamp = max(old, added) + (gap < 60 ? halfLife * log2(1 + exp2(-gap)) : 0)
            items[place].visits &+= 1
        } else {
            if items.count >= PhraseModel.itemCapacity { dropLeastWanted() }
            items.append(Item(item: item, visits: 1, timestamp: added))
        }
    }

    private mutating func dropLeastWanted() {
        guard let least = items.indices.min(by: { items[$0].timestamp < items[$1].timestamp }) else { return }
        items.remove(at: least)
    }
}
