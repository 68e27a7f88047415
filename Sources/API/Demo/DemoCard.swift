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
    init(_ card: ProductCard, prices: (Money) -> String) {
        id = card.id.rawValue
        name = card.name
        url = LinkRules.isSafe(card.url) ? card.url : "#"
        picture = card.picture.flatMap { LinkRules.isSafe($0) ? $0 : nil }
        price = card.price.map(prices)
        oldPrice = card.oldPrice.map(prices)
        discount = Self.discount(from: card.oldPrice, to: card.price)
        brand = card.brand
        isAvailable = card.isAvailable
    }

    /// `−15%`; nil below one per cent.
    private static func discount(from old: Money?, to new: Money?) -> String? {
        guard let old, let new, old.currency == new.currency, old.minorUnits > max(0, new.minorUnits) else { return nil }
        let percent = Int((100 * (1 - new.amount / old.amount)).rounded(.down))
        return percent > 0 ? "−\(percent)%" : nil
    }
}
