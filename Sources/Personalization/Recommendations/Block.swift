internal import Commerce
internal import Recommenders

/// One answer in the making: who asks, what may be shown, and what comes out. Used by the service and by the replay of past days alike.
struct Block {
    let request: RecommendationRequest
    let context: VisitorContext

    init(
        _ request: RecommendationRequest, profile: Profile?, segments: Set<SegmentID> = [], _ memory: borrowing ShopMemory,
        usesEarlierSessions: Bool = true
    ) {
        self.request = request
        context = VisitorContext(
            request, profile: profile, segments: segments, models: memory.models, usesEarlierSessions: usesEarlierSessions)
    }

    /// The items with how they came there, and what became of the rules.
    func result(
        by strategies: Strategies, rules: CompiledRules, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> SelectionResult {
        var selection = selection(memory, rules)
        strategies.fill(&selection, Strategies.Question(request: request, context: context), memory, &scratch)
        return selection.result(withFallback: !Strategies.mayBeShort(request.placement))
    }

    private func selection(_ memory: borrowing ShopMemory, _ rules: CompiledRules) -> Selection {
        let facts = memory.catalogue.facts
        let anchor = request.product.flatMap { memory.models.numbering.existingNumber(of: $0) }
        var shown: Set<ItemNumber> = []
        for product in request.exclude {
            if let item = memory.models.numbering.existingNumber(of: product) { shown.insert(item) }
        }
        let eligibility = Eligibility(
            facts: facts, regional: memory.catalogue.availability(in: request.region), anchor: anchor, cart: context.cart)
        let page = RulePage(
            block: request.placement, product: anchor, category: request.category.flatMap { memory.catalogue.number(of: $0) },
            region: request.region, segments: context.segments, now: request.now)
        return Selection(
            limit: request.limit, eligibility: eligibility, diversity: diversity(shown), rules: rules.active(for: page, in: facts)
        )
    }

    /// Blocks about the visitor are mixed; those about one thing keep to their order.
    private func diversity(_ shown: Set<ItemNumber>) -> Diversity {
        switch request.placement {
        case .product, .category, .bestsellers, .search, .recentlyViewed, .nextOffer, .newArrivals, .sale:
            Diversity(shown: shown)
        case .session: Diversity(perCategory: max(2, request.limit * 3 / 4), shown: shown)
        case .complements, .cart, .thanks:
            Diversity(perCategory: max(2, request.limit / 3), balance: Diversity.usualBalance, shown: shown)
        default:
            // Who is known is shown what they look for; who is not, a bit of everything.
            Diversity(
                perCategory: max(2, request.limit / 2), perBrand: max(2, request.limit / 2),
                balance: context.path.isEmpty ? Diversity.usualBalance : 0.85, shown: shown)
        }
    }
}
