internal import Commerce
internal import Recommenders

/// What each block is filled with: recommenders in order, each filling what the ones before left open.
struct Strategies: Sendable {
    /// Candidates asked of a recommender for each place of the block: the block's rules will take some away.
    private static let spare = 4

    private let neighbours = SessionNeighbours()
    private let alternatives = Alternatives()
    private let coViews = CoViews()
    private let interest = CategoryInterest()
    let leaders = Leaders()

    /// Fills a block.
    func fill(
        _ selection: inout Selection, for request: RecommendationRequest, _ context: VisitorContext,
        _ memory: borrowing ShopMemory, _ scratch: inout QueryScratch
    ) {
        switch request.placement {
        case .product: fillProduct(&selection, request, context, memory, &scratch)
        case .category: fillCategory(&selection, request, memory)
        case .cart: fillCart(&selection, request, context, memory, &scratch)
        case .recentlyViewed:
            selection.fill(from: context.looks.map { Recommendation(item: $0.item, score: 0, source: .recentlyViewed) })
            return
        case .bestsellers: break
        default: fillPersonal(&selection, request, context, memory, &scratch)
        }
        guard !selection.isFull else { return }
        selection.fill(from: leaders.shop(memory, at: request.now))
    }

    /// Alternatives to the product; then what sells best around it.
    private func fillProduct(
        _ selection: inout Selection, _ request: RecommendationRequest, _ context: VisitorContext,
        _ memory: borrowing ShopMemory, _ scratch: inout QueryScratch
    ) {
        guard let anchor = request.product.flatMap({ memory.models.numbering.existingNumber(of: $0) }) else {
            return fillPersonal(&selection, request, context, memory, &scratch)
        }
        selection.fill(
            from: alternatives.items(
                to: anchor, in: memory.models.sessions, facts: memory.catalogue.facts, at: request.now,
                excluding: context.session, limit: Self.spare * request.limit, scratch: &scratch))
        guard !selection.isFull else { return }
        for category in memory.catalogue.facts.categories(of: anchor) {
            selection.fill(from: leaders.category(category, memory, at: request.now))
        }
    }

    /// What sells best in the category, then in the ones above it.
    private func fillCategory(
        _ selection: inout Selection, _ request: RecommendationRequest, _ memory: borrowing ShopMemory
    ) {
        guard let category = request.category.flatMap({ memory.catalogue.number(of: $0) }) else { return }
        for level in memory.catalogue.facts.tree.path(from: category) where !selection.isFull {
            selection.fill(from: leaders.category(level, memory, at: request.now))
        }
    }

    /// What people look at who look at what is in the cart; an empty cart makes it a personal block.
    private func fillCart(
        _ selection: inout Selection, _ request: RecommendationRequest, _ context: VisitorContext,
        _ memory: borrowing ShopMemory, _ scratch: inout QueryScratch
    ) {
        guard !context.cart.isEmpty else { return fillPersonal(&selection, request, context, memory, &scratch) }
        selection.fill(
            from: neighbours.items(
                after: context.cart, in: memory.models.sessions, excluding: context.session, limit: Self.spare * request.limit,
                scratch: &scratch))
        for item in context.cart.reversed() where !selection.isFull {
            selection.fill(
                from: alternatives.items(
                    to: item, in: memory.models.sessions, facts: memory.catalogue.facts, at: request.now,
                    excluding: context.session, limit: request.limit, scratch: &scratch))
        }
    }

    /// The running session first, then what the latest look suggests, then the categories that interest this visitor; strangers get what
    /// sells best in the most wanted categories.
    private func fillPersonal(
        _ selection: inout Selection, _ request: RecommendationRequest, _ context: VisitorContext,
        _ memory: borrowing ShopMemory, _ scratch: inout QueryScratch
    ) {
        guard let last = context.clicks.last ?? context.looks.first?.item else {
            return selection.fill(from: popularCategories(memory, request))
        }
        let wanted = Self.spare * request.limit
        var parts: [HomeBlend.Part] = []
        if !context.clicks.isEmpty {
            let session = neighbours.items(
                after: context.clicks, in: memory.models.sessions, excluding: context.session, limit: wanted, scratch: &scratch)
            parts.append(HomeBlend.Part(session.filter { !context.clicks.contains($0.item) }, weight: 3))
        }
        let similar = alternatives.items(
            to: last, in: memory.models.sessions, facts: memory.catalogue.facts, at: request.now, excluding: context.session,
            limit: wanted, scratch: &scratch)
        parts.append(HomeBlend.Part(similar.filter { !context.clicks.contains($0.item) }, weight: 2))
        parts.append(HomeBlend.Part(interesting(context, memory, request), weight: 1))
        selection.fill(from: HomeBlend(parts).items(limit: wanted))
    }

    /// Bestsellers of the categories that interest this visitor, those already looked at left out.
    private func interesting(
        _ context: VisitorContext, _ memory: borrowing ShopMemory, _ request: RecommendationRequest
    ) -> [Recommendation] {
        let quotas = interest.quotas(
            from: context.looks, facts: memory.catalogue.facts, at: request.now, places: request.limit)
        let seen = Set(context.looks.map(\.item))
        var lists: [HomeBlend.Part] = []
        for quota in quotas where quota.places > 0 {
            let list = leaders.category(quota.category, memory, at: request.now).filter { !seen.contains($0.item) }
            lists.append(HomeBlend.Part(list.map { $0.from(.interest) }, weight: Double(quota.places)))
        }
        return HomeBlend(lists).items(limit: Self.spare * request.limit)
    }

    /// Bestsellers of the most popular categories, taking turns: variety for somebody of whom nothing is known.
    private func popularCategories(_ memory: borrowing ShopMemory, _ request: RecommendationRequest) -> [Recommendation] {
        let best = leaders.shop(memory, at: request.now)
        var order: [CategoryNumber] = []
        var byCategory: [CategoryNumber: [Recommendation]] = [:]
        for place in best {
            let category = memory.catalogue.facts.category[Int(place.item)]
            if byCategory[category] == nil { order.append(category) }
            byCategory[category, default: []].append(place)
        }
        let parts = order.prefix(8).map { HomeBlend.Part(byCategory[$0] ?? [], weight: 1) }
        return HomeBlend(parts).items(limit: Self.spare * request.limit)
    }
}

extension Recommendation {
    /// The same item under another recommender's name.
    func from(_ source: Source) -> Recommendation {
        Recommendation(item: item, score: score, source: source)
    }
}
