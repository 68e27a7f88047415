internal import Commerce
internal import Recommenders
public import Storage

/// Answers blocks: joins the visitor's profile, the live models and the catalogue. Reading never writes.
public final class WidgetService: Sendable {
    private let store: Store
    private let models: LiveModels
    private let strategies = Strategies()

    /// The most products in a block.
    public static let maximumLimit = 100

    /// A service over a store and its models.
    public init(store: Store, models: LiveModels) {
        self.store = store
        self.models = models
    }

    /// The products of a block, the best first: available ones, none twice, no two variants of one, nothing from the cart. Not empty as long
    /// as the catalogue has an available product (except "recently viewed", which shows what there is).
    public func recommend(_ request: RecommendationRequest) -> [RecommendedProduct] {
        var request = request
        request.limit = min(max(1, request.limit), Self.maximumLimit)
        // A profile that cannot be read makes the visitor a stranger; the block is still shown.
        let profile = request.visitor.flatMap { try? store.profile($0) }
        return models.withScratch { scratch in
            models.memory.read { memory in answer(request, profile, memory, &scratch) }
        }
    }

    private func answer(
        _ request: RecommendationRequest, _ profile: Profile?, _ memory: borrowing ShopMemory, _ scratch: inout QueryScratch
    ) -> [RecommendedProduct] {
        let context = VisitorContext(request, profile: profile, models: memory.models)
        var selection = selection(for: request, context, memory)
        strategies.fill(&selection, for: request, context, memory, &scratch)
        let chosen = request.placement == .recentlyViewed ? selection.finishedWithoutFallback() : selection.finished()
        var products: [RecommendedProduct] = []
        products.reserveCapacity(chosen.count)
        for recommendation in chosen {
            guard let card = memory.catalogue.card(recommendation.item, in: request.region) else { continue }
            products.append(RecommendedProduct(card: card, source: recommendation.source.name))
        }
        return products
    }

    private func selection(
        for request: RecommendationRequest, _ context: VisitorContext, _ memory: borrowing ShopMemory
    ) -> Selection {
        let anchor = request.product.flatMap { memory.models.numbering.existingNumber(of: $0) }
        var shown: Set<ItemNumber> = []
        for product in request.exclude {
            if let item = memory.models.numbering.existingNumber(of: product) { shown.insert(item) }
        }
        let eligibility = Eligibility(
            facts: memory.catalogue.facts, regional: memory.catalogue.availability(in: request.region), anchor: anchor,
            cart: context.cart)
        let isMixed = request.placement == .home || request.placement == .notFound || request.placement == .cart
        let diversity = Diversity(perCategory: isMixed ? max(2, request.limit / 2) : nil, shown: shown)
        return Selection(limit: request.limit, eligibility: eligibility, diversity: diversity)
    }
}
