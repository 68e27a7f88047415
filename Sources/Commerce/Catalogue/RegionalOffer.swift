/// What differs in one region or warehouse: price, stock, address.
public struct RegionalOffer: Hashable, Sendable {
    /// The region.
    public var region: RegionID
    /// Whether it can be bought there.
    public var isAvailable: Bool
    /// The price there; nil for the product's own.
    public var price: Money?
    /// The price before a reduction there.
    public var oldPrice: Money?
    /// Pieces in stock there, if the shop says.
    public var stock: Int?
    /// The product's page there; nil for the product's own.
    public var url: String?

    /// A region's offer.
    public init(
        region: RegionID, isAvailable: Bool, price: Money? = nil, oldPrice: Money? = nil, stock: Int? = nil, url: String? = nil
    ) {
        self.region = region
        self.isAvailable = isAvailable
        self.price = price
        self.oldPrice = oldPrice
        self.stock = stock
        self.url = url
    }
}
