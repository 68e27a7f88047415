import Commerce
import Personalization

/// A product on a shelf of the demo shop; the template `card` reads it.
struct DemoCard {
    let id: String
    let name: String
    let url: String
    let picture: String?
    let price: String?
    let oldPrice: String?
    let discount: String?
    let brand: String?
    let isAvailable: Bool

    /// A card with its prices written out.
    init(_ card: ProductCard, prices: PriceFormatter) {
        id = card.id.rawValue
        name = card.name
        url = LinkRules.isSafe(card.url) ? card.url : "#"
        picture = card.picture.flatMap { LinkRules.isSafe($0) ? $0 : nil }
        price = card.price.map(prices.string)
        oldPrice = card.oldPrice.map(prices.string)
        discount = card.oldPrice.flatMap { old in card.price.flatMap { prices.discount(from: old, to: $0) } }
        brand = card.brand
        isAvailable = card.isAvailable
    }
}
