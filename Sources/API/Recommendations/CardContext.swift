import Commerce
import Mustache
import Personalization

/// A product as templates see it: `id`, `name`, `url`, `source`, and where there is one `picture`, `brand`, `category`, `price`,
/// `oldPrice` and `discount`. All are texts; prices are written for people.
struct CardContext: MustacheParent {
    private let product: RecommendedProduct
    private let price: String?
    private let oldPrice: String?
    private let discount: String?

    init(_ product: RecommendedProduct, prices: PriceFormatter) {
        self.product = product
        price = product.card.price.map(prices.string)
        guard let old = product.card.oldPrice, let new = product.card.price, old.minorUnits > new.minorUnits else {
            (oldPrice, discount) = (nil, nil)
            return
        }
        oldPrice = prices.string(old)
        discount = prices.discount(from: old, to: new)
    }

    func child(named name: String) -> Any? {
        let text: String? =
            switch name {
            case "id": product.card.id.rawValue
            case "name": product.card.name
            case "url": LinkRules.isSafe(product.card.url) ? product.card.url : "#"
            case "picture": product.card.picture.flatMap { LinkRules.isSafe($0) ? $0 : nil }
            case "brand": product.card.brand
            case "category": product.card.category?.rawValue
            case "price": price
            case "oldPrice": oldPrice
            case "discount": discount
            case "source": product.source
            default: nil
            }
        return text.flatMap { $0.isEmpty ? nil : TemplateText($0) }
    }
}
