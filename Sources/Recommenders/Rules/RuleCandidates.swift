/// The items that rules are asked about in one request, with what the catalogue says of them and the rules' bits.
struct RuleCandidates: Sendable {
    /// The items.
    private(set) var items: [ItemNumber] = []
    /// What is known of each.
    private(set) var traits: [ItemTraits] = []
    /// The bits of the rules whose conditions hold for each.
    private(set) var marks: [UInt64] = []
    /// The categories of all items one after the other, and where those of each end.
    private var categories: [CategoryNumber] = []
    private var categoryEnds: [UInt32] = []

    /// Makes room for more items.
    mutating func reserve(_ count: Int) {
        items.reserveCapacity(count)
        traits.reserveCapacity(count)
        marks.reserveCapacity(count)
        categoryEnds.reserveCapacity(count)
        categories.reserveCapacity(2 * count)
    }

    var count: Int { items.count }

    /// Takes an item in, without any bit.
    mutating func add(_ item: ItemNumber, _ facts: borrowing CatalogueFacts, withCategories: Bool) {
        items.append(item)
        traits.append(ItemTraits(item, in: facts))
        marks.append(0)
        guard withCategories else { return }
        categories += facts.categories(of: item)
        categoryEnds.append(UInt32(categories.count))
    }

    /// Sets a rule's bit for some items: bit i of a word stands for the item at `start` + i.
    mutating func set(_ bit: UInt64, for word: UInt64, from start: Int) {
        for place in RulePlaces(bits: word) { marks[start + place] |= bit }
    }

    /// Whether the item at a place stands in one of the categories that are marked by number.
    func stands(_ place: Int, in isMeant: [Bool]) -> Bool {
        let start = place == 0 ? 0 : Int(categoryEnds[place - 1])
        for index in start..<Int(categoryEnds[place]) {
            let category = Int(categories[index])
            if category < isMeant.count, isMeant[category] { return true }
        }
        return false
    }
}
