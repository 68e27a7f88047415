import Commerce
import HTTPServing
import Personalization

/// Prices and stock where the visitor lives.
extension DemoRoutes {
    /// Where the visitor has things delivered to, if they said: the shop's own cookie, which its script sets.
    func region(_ request: borrowing HTTPRequest) -> RegionID? {
        guard let chosen = request.cookie("shop-region") else { return nil }
        return places.first { $0.id.rawValue == chosen }?.id
    }

    /// Cards as the page writes them, with the region's prices and stock, as the blocks have them.
    func cards(_ cards: [ProductCard], _ request: borrowing HTTPRequest) -> [DemoCard] {
        let region = region(request)
        return cards.map { DemoCard(seen($0, in: region), prices: prices) }
    }

    /// A card as a region sees it.
    func seen(_ card: ProductCard, in region: RegionID?) -> ProductCard {
        guard let region, let product = try? shelves.product(card.id) else { return card }
        return card.inRegion(product.regions.first { $0.region == region })
    }
}
