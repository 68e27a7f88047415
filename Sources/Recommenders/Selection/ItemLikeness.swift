/// How alike two items are, for variety: what a customer sees at a glance, not what the recommenders think.
struct ItemLikeness: Sendable {
    private let item: ItemNumber
    private let group: UInt32
    private let category: CategoryNumber
    private let parent: CategoryNumber
    private let brand: UInt32

    init(_ item: ItemNumber, _ traits: ItemTraits, _ tree: CategoryTree) {
        self.item = item
        group = traits.group
        category = traits.category
        parent = Int(category) < tree.count ? tree.parents[Int(category)] : ItemFacts.none
        brand = traits.brand
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
