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
    /// The words of its name without their endings, as numbers.
    public var nameTokens: [UInt32]
    /// Its properties, each `name=value` a number that the owner of the catalogue deals out.
    public var attributes: [UInt32]
    /// The ranges in which its numeric properties lie, numbers likewise: `1.2 kg` and `1.3 kg` are different attributes in the same range.
    public var ranges: [UInt32]
    /// Its price before a reduction, in the shop's main currency; 0 if it is not reduced.
    public var oldPrice: Float
    /// (price − purchase price) / price; nil if unknown.
    public var margin: Float?
    /// Pieces in stock; nil if unknown.
    public var stock: Int?
    /// When the shop took it in, seconds since the epoch; 0 if unknown.
    public var addedAt: UInt32

    /// A product's facts.
    public init(
        isAvailable: Bool = true, group: UInt32 = ItemFacts.none, categories: [CategoryNumber] = [], price: Float = 0,
        brand: UInt32 = ItemFacts.none, nameTokens: [UInt32] = [], attributes: [UInt32] = [], ranges: [UInt32] = [],
        oldPrice: Float = 0, margin: Float? = nil, stock: Int? = nil, addedAt: UInt32 = 0
    ) {
        self.isAvailable = isAvailable
        self.group = group
        self.categories = categories
        self.price = price
        self.brand = brand
        self.nameTokens = nameTokens
        self.attributes = attributes
        self.ranges = ranges
        self.oldPrice = oldPrice
        self.margin = margin
        self.stock = stock
        self.addedAt = addedAt
    }

    /// The main category.
    public var category: CategoryNumber { categories.first ?? ItemFacts.none }
}
