public import Commerce

/// What a block shows of a product, true now: the slim projection that is kept in memory.
public struct ProductCard: Hashable, Sendable {
    /// The shop's id.
    public var id: ProductID
    /// The group of variants.
    public var group: GroupID?
    /// The name.
    public var name: String
    /// Its page.
    public var url: String
    /// The main picture.
    public var picture: String?
    /// The price, in the region asked for.
    public var price: Money?
    /// The price before a reduction.
    public var oldPrice: Money?
    /// The brand.
    public var brand: String?
    /// The main category.
    public var category: CategoryID?
    /// Whether it can be bought, in the region asked for.
    public var isAvailable: Bool

    /// The card of a product.
    public init(_ product: Product) {
        id = product.id
        group = product.group
        name = product.name
        url = product.url
        picture = product.pictures.first
        price = product.price
        oldPrice = product.oldPrice
        brand = product.brand
        category = product.categories.first
        isAvailable = product.isAvailable
    }

    /// The card as a region sees it.
    public func inRegion(_ offer: RegionalOffer?) -> ProductCard {
        guard let offer else { return self }
        var card = self
        card.isAvailable = isAvailable && offer.isAvailable
        card.price = offer.price ?? price
        card.oldPrice = offer.price == nil ? oldPrice : offer.oldPrice
        card.url = offer.url ?? url
        return card
    }
}
