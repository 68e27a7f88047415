internal import Audience
public import Commerce
internal import Storage

/// The card.
extension CustomerService {
    /// Products recommended on a card.
    private static let recommendationCount = 6
    /// Days for which what is due is told.
    private static let offerDays = 14.0

    /// Somebody's card; nil if there is nobody of that id.
    public func card(_ person: PersonID, in language: Language, by actor: String) throws -> CustomerCard? {
        guard let profile = try store.profile(person) else { return nil }
        let now = clock()
        let standing = parts.people.standing(of: profile)
        let recommended = recommendations(for: person, at: now)
        let offers = ChainService(store: store, models: parts.models)
            .nextOffers(for: person, withinDays: Self.offerDays, at: now)
        var card = CustomerCard(
            profile: profile, visitors: try store.visitors(of: person), standing: standing,
            advice: standing.cell?.advice(in: language), segments: memberships(standing.segments),
            interests: try interests(standing.interests), priceBand: priceBand(profile), orders: latestOrders(profile),
            recommendations: recommended, offers: offers ?? [], productNames: [:])
        card.productNames = names(on: card)
        try note(.card, by: actor, about: person)
        return card
    }

    private func recommendations(for person: PersonID, at now: Timestamp) -> [RecommendedProduct] {
        var request = RecommendationRequest(placement: .account, limit: Self.recommendationCount, now: now)
        request.person = person
        request.isExplained = true
        return parts.widgets.recommend(request)
    }

    private func memberships(_ ids: [SegmentID]) -> [CustomerCard.Membership] {
        let names = Dictionary(parts.people.allSegments.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return ids.map { CustomerCard.Membership(id: $0, name: names[$0].flatMap { $0.isEmpty ? nil : $0 } ?? $0.rawValue) }
    }

    private func interests(_ interests: InterestProfile) throws -> [CustomerCard.Interest] {
        let names = Dictionary(try store.categories().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let categories = interests.categories.prefix(CustomerCard.interestCount).map { share in
            CustomerCard.Interest(name: names[share.name] ?? share.name.rawValue, category: share.name, share: share.share)
        }
        let brands = interests.brands.prefix(CustomerCard.interestCount).map { share in
            CustomerCard.Interest(name: share.name, category: nil, share: share.share)
        }
        return categories + brands
    }

    private func priceBand(_ profile: Profile) -> PriceBand? {
        let store = store
        return PriceBand(profile) { (try? store.product($0))?.product.price }
    }

    private func latestOrders(_ profile: Profile) -> [PlacedOrder] {
        let sorted = profile.orders.sorted { ($0.placedAt ?? $0.statusAt) > ($1.placedAt ?? $1.statusAt) }
        return Array(sorted.prefix(CustomerCard.orderCount))
    }

    private func names(on card: CustomerCard) -> [ProductID: String] {
        var products = Set(card.profile.cart.map(\.product) + card.offers.flatMap(\.products))
        for order in card.orders { products.formUnion(order.order.lines.map(\.product)) }
        var names: [ProductID: String] = [:]
        for product in products { names[product] = (try? store.product(product))?.product.name }
        return names
    }
}
