/// A list with a limit to its length and to the items of one category.
struct CategoryRoom {
    let facts: CatalogueFacts?
    let itemsPerCategory: Int
    let limit: Int
    private(set) var admitted: [Recommendation] = []

    init(facts: CatalogueFacts?, itemsPerCategory: Int, limit: Int) {
        self.facts = facts
        self.itemsPerCategory = itemsPerCategory
        self.limit = limit
    }

    /// Whether no further item is taken.
    var isFull: Bool { admitted.count >= limit }

    /// Adds an item if there is room for it and its category.
    mutating func admit(_ candidate: Recommendation) {
        guard !isFull else { return }
        let category = category(of: candidate.item)
        let used = admitted.count { self.category(of: $0.item) == category }
        if category == ItemFacts.none || used < itemsPerCategory { admitted.append(candidate) }
    }

    private func category(of item: ItemNumber) -> CategoryNumber {
        guard let facts, Int(item) < facts.count else { return ItemFacts.none }
        return facts.category[Int(item)]
    }
}
