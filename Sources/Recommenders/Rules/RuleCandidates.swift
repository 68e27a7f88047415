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
    /// The attributes likewise; those of an item ascending.
    private var attributes: [UInt32] = []
    private var attributeEnds: [UInt32] = []
    /// A sum of words read ahead of need, kept so that the reads are not optimised away.
    private var readAhead: UInt32 = 0

    /// Makes room for more items.
    mutating func reserve(_ count: Int) {
        items.reserveCapacity(count)
        traits.reserveCapacity(count)
        marks.reserveCapacity(count)
    }

    var count: Int { items.count }

    /// Takes an item in; what is known of it comes with ``describe(_:for:)``.
    mutating func add(_ item: ItemNumber) { items.append(item) }

    /// Finds out what the catalogue says of the items that came since the last time; they have no bit yet.
    ///
    /// One column after the other for all of them, so that the cache misses of many items overlap.
    mutating func describe(_ facts: borrowing CatalogueFacts, for rules: borrowing ActiveRules) {
        let new = marks.count..<items.count
        for place in new { traits.append(ItemTraits(items[place], in: facts)) }
        marks += repeatElement(0, count: new.count)
        if rules.needsCategories { takeCategories(of: new, facts) }
        if rules.needsAttributes { takeAttributes(of: new, facts) }
    }

    private mutating func takeCategories(of new: Range<Int>, _ facts: borrowing CatalogueFacts) {
        for place in new {
            facts.appendCategories(of: items[place], to: &categories)
            categoryEnds.append(UInt32(categories.count))
        }
    }

    private mutating func takeAttributes(of new: Range<Int>, _ facts: borrowing CatalogueFacts) {
        var sum: UInt32 = 0
        for place in new { sum &+= facts.attributes(of: items[place]).first ?? 0 }
        readAhead &+= sum
        for place in new {
            attributes += facts.attributes(of: items[place])
            attributeEnds.append(UInt32(attributes.count))
        }
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

    /// Whether the item at a place has one of some attributes, which are ascending.
    func has(_ place: Int, anyOf meant: [UInt32]) -> Bool {
        guard let least = meant.first, let greatest = meant.last else { return false }
        let start = place == 0 ? 0 : Int(attributeEnds[place - 1])
        for index in start..<Int(attributeEnds[place]) {
            let attribute = attributes[index]
            if attribute > greatest { return false }
            if attribute >= least, meant.contains(ascending: attribute) { return true }
        }
        return false
    }
}
