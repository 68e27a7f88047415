/// What the recommenders must know of one product; groups and brands by numbers that the owner of the catalogue deals out.
public struct ItemFacts: Hashable, Sendable {
    /// The number for "none": no group, no category, no brand.
    public static let none = UInt32.max

    /// Whether it can be bought now.
    public var isAvailable: Bool
    /// The group of variants it belongs to.
    public var group: UInt32
    /// Every category it stands in, the main one first.
    public var categories: [CategoryNumber]
    /// Its price, in the shop's main currency; 0 if unknown.
    public var price: Float
    /// Its brand.
    public var brand: UInt32
    /// The words of its name as ``NameTokens`` reads them: ascending, each once.
    public var nameTokens: [UInt32]

    /// A product's facts.
    public init(
        isAvailable: Bool = true, group: UInt32 = ItemFacts.none, categories: [CategoryNumber] = [], price: Float = 0,
        brand: UInt32 = ItemFacts.none, nameTokens: [UInt32] = []
    ) {
        self.isAvailable = isAvailable
        self.group = group
        self.categories = categories
        self.price = price
        self.brand = brand
        self.nameTokens = nameTokens
    }

    /// The main category.
    public var category: CategoryNumber { categories.first ?? ItemFacts.none }
}
