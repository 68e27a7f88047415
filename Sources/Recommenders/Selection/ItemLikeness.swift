/// How alike two items are, for variety: what a customer sees at a glance, not what the recommenders think.
struct ItemLikeness: Sendable {
    private let item: ItemNumber
    private let group: UInt32
    private let category: CategoryNumber
    private let parent: CategoryNumber
    private let brand: UInt32

    init(_ item: ItemNumber, in facts: CatalogueFacts) {
        self.item = item
        group = facts.group[Int(item)]
        category = facts.category[Int(item)]
        parent = Int(category) < facts.tree.count ? facts.tree.parents[Int(category)] : ItemFacts.none
        brand = facts.brand[Int(item)]
    }

    /// 1 for variants of one product; else 0.6 for the same main category or 0.3 for one beside it, and 0.4 for the same brand.
    func to(_ other: ItemLikeness) -> Float {
        if item == other.item || (group != ItemFacts.none && group == other.group) { return 1 }
        var likeness: Float = 0
        if category != ItemFacts.none, category == other.category {
            likeness = 0.6
        } else if parent != ItemFacts.none, parent == other.parent {
            likeness = 0.3
        }
        return brand != ItemFacts.none && brand == other.brand ? likeness + 0.4 : likeness
    }
}
