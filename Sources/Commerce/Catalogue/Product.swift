/// Something the shop sells, as its feed or its server describes it.
public struct Product: Hashable, Sendable {
    /// The shop's id.
    public var id: ProductID
    /// The group of variants it belongs to.
    public var group: GroupID?
    /// The name that people read.
    public var name: String
    /// Its page: an absolute `http` or `https` address, or a path on the shop's own site; empty where the feed gives none, and then the
    /// product is known but not shown.
    public var url: String
    /// Pictures, the main one first.
    public var pictures: [String]
    /// The price now.
    public var price: Money?
    /// The price before a reduction; more than `price`.
    public var oldPrice: Money?
    /// What the shop pays, when the feed says: price minus this is the margin.
    public var purchasePrice: Money?
    /// The brand (`vendor` of a feed).
    public var brand: String?
    /// Every category it stands in, the main one first.
    public var categories: [CategoryID]
    /// Whether it can be bought now, anywhere.
    public var isAvailable: Bool
    /// Pieces in stock, if the shop says.
    public var stock: Int?
    /// Text about it, without markup.
    public var description: String?
    /// Its properties, in the feed's order.
    public var parameters: [Parameter]
    /// Regions with a price or stock of their own.
    public var regions: [RegionalOffer]
    /// When the shop took it in; nil if it has been there for longer than anyone knows.
    public var addedAt: Timestamp?

    /// A product; all but id, name and address may be left out.
    public init(
        id: ProductID, group: GroupID? = nil, name: String, url: String, pictures: [String] = [], price: Money? = nil,
        oldPrice: Money? = nil, purchasePrice: Money? = nil, brand: String? = nil, categories: [CategoryID] = [],
        isAvailable: Bool = true, stock: Int? = nil, description: String? = nil, parameters: [Parameter] = [],
        regions: [RegionalOffer] = [], addedAt: Timestamp? = nil
    ) {
        self.id = id
        self.group = group
        self.name = name
        self.url = url
        self.pictures = pictures
        self.price = price
        self.oldPrice = oldPrice
        self.purchasePrice = purchasePrice
        self.brand = brand
        self.categories = categories
        self.isAvailable = isAvailable
        self.stock = stock
        self.description = description
        self.parameters = parameters
        self.regions = regions
        self.addedAt = addedAt
    }
}
