internal import Commerce
internal import Recommenders

/// Finds the counts behind each product of a block, by asking the model that brought it.
struct Explainer {
    private let block: Block
    private let strategies: Strategies
    /// The demand of each scope asked about so far: a pass over the scope's items is too dear for every product of the block.
    private var demands: [Scope: Double] = [:]
    /// What is due for the customer, once it was asked.
    private var offers: [DueOffer]?

    /// Where demand is counted.
    private enum Scope: Hashable {
        case shop
        case region
        case category(CategoryNumber)
        case brand(UInt32)
    }

    init(_ block: Block, _ strategies: Strategies) {
        self.block = block
        self.strategies = strategies
    }

    /// Why an item is in the block.
    mutating func reason(for item: SelectedItem, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch) -> Reason {
        let evidence = evidence(for: item.recommendation, memory, &scratch)
        let anchor = evidence?.anchor.flatMap { memory.catalogue.card($0, in: block.request.region) }
        return Reason(
            evidence: evidence.map {
                Reason.Counts(
                    basis: String(describing: $0.basis), anchor: anchor, matching: $0.matching, outOf: $0.outOf,
                    expected: $0.expected)
            }, step: item.step, rules: item.rules)
    }

    private mutating func evidence(
        for place: Recommendation, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch
    ) -> Evidence? {
        let item = place.item
        switch place.source {
        case .nextItem, .sessionNeighbours:
            return memory.nextItem.evidence(
                for: item, after: block.context.path, in: memory.models.sessions, excluding: block.context.session,
                scratch: &scratch.sessions)
        case .alternatives: return likeness(item, memory)
        case .coViews: return seenTogether(item, memory)
        case .complements, .categoryComplements: return together(item, memory)
        case .phrase: return memory.models.phrases.evidence(for: item, after: block.context.words)
        case .search: return sharedWords(item, memory)
        case .bestsellers, .categoryBestsellers, .brandBestsellers, .regionBestsellers: return demand(place, memory)
        case .interest: return interest(item, memory)
        case .recentlyViewed: return Evidence(.ownHistory, matching: 1, outOf: max(1, block.context.looks.count))
        case .newArrival:
            let (shown, clicked) = memory.models.responses.responses(to: item)
            return shown == 0 ? nil : Evidence(.responses, matching: clicked, outOf: shown)
        case .boughtBefore, .nextBasket: return basket(item, memory, &scratch)
        case .nextBestOffer, .repeatDemand: return due(item, memory)
        case .sale, .pinned, .fallback: return nil
        }
    }

    /// The anchors that an item may be like or go with: the page's product, the cart, the latest look.
    private func anchors(_ memory: borrowing ShopMemory) -> [ItemNumber] {
        if let product = block.request.product.flatMap({ memory.models.numbering.existingNumber(of: $0) }) { return [product] }
        let last = block.context.clicks.last ?? block.context.looks.first?.item
        return block.context.cart + (last.map { [$0] } ?? []) + strategies.latestOrder(of: block.context, memory)
    }

    /// The anchors that an item may be like, the one that says most first: the page's product, the latest look, the cart, the latest order.
    private func looked(_ memory: borrowing ShopMemory) -> [ItemNumber] {
        let all = anchors(memory)
        let last = block.context.clicks.last ?? block.context.looks.first?.item
        guard block.request.product == nil, block.request.placement != .cart, let last else { return all.reversed() }
        return [last] + all.reversed()
    }

    private func likeness(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        for anchor in looked(memory) {
            if let found = strategies.alternatives.evidence(
                of: item, to: anchor, in: memory.models.sessions, instead: memory.models.boughtInstead,
                facts: memory.catalogue.facts)
            {
                return found
            }
        }
        return nil
    }

    private func seenTogether(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        for anchor in looked(memory) {
            if let found = strategies.coViews.evidence(of: item, with: anchor, in: memory.models.sessions) { return found }
        }
        return nil
    }

    /// The anchor with which the item was bought most often says it best.
    private func together(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        var best: Evidence?
        for anchor in anchors(memory) {
            guard let found = strategies.complements.evidence(for: item, to: anchor, in: memory.models.purchases) else {
                continue
            }
            if found.matching > best?.matching ?? 0 { best = found }
        }
        return best
    }

    private func sharedWords(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        guard let tokens = memory.catalogue.facts.facts(of: item)?.nameTokens else { return nil }
        let words = block.context.words
        return Evidence(.sharedProperties, matching: words.count { tokens.contains($0) }, outOf: words.count)
    }

    /// The item's part of the demand in its scope.
    private mutating func demand(_ place: Recommendation, _ memory: borrowing ShopMemory) -> Evidence? {
        let facts = memory.catalogue.facts
        let scope: Scope =
            switch place.source {
            case .categoryBestsellers: .category(facts.category[Int(place.item)])
            case .brandBestsellers: .brand(facts.brand[Int(place.item)])
            case .regionBestsellers: .region
            default: .shop
            }
        let regional = scope == .region ? block.request.region.flatMap { memory.models.regions[$0] } : nil
        let model = regional ?? memory.models.popularity
        let total = demands[scope] ?? demand(scope, model, facts)
        demands[scope] = total
        let own = model.value(of: place.item, at: block.request.now)
        guard own >= 0.5 else { return nil }
        return Evidence(.popularity, matching: Int(own.rounded()), outOf: Int(max(own, total).rounded()))
    }

    private func demand(_ scope: Scope, _ model: PopularityModel, _ facts: CatalogueFacts) -> Double {
        let now = block.request.now
        return switch scope {
        case .category(let category):
            Set(facts.items(under: category)).sorted().reduce(0) { $0 + model.value(of: $1, at: now) }
        case .brand(let brand): facts.items(ofBrand: brand).reduce(0) { $0 + model.value(of: $1, at: now) }
        case .shop, .region: (0..<ItemNumber(facts.count)).reduce(0) { $0 + model.value(of: $1, at: now) }
        }
    }

    /// The visitor's looks in the item's category.
    private func interest(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        let facts = memory.catalogue.facts
        let path = Set(facts.tree.path(from: facts.category[Int(item)]))
        let looks = block.context.looks.filter { Int($0.item) < facts.count }
        let matching = looks.count { path.contains(facts.category[Int($0.item)]) }
        return matching == 0 ? nil : Evidence(.ownHistory, matching: matching, outOf: looks.count)
    }

    private func basket(_ item: ItemNumber, _ memory: borrowing ShopMemory, _ scratch: inout AnswerScratch) -> Evidence? {
        guard let customer = block.context.customer else { return nil }
        return strategies.nextBasket.evidence(
            for: item, shownTo: customer, in: memory.models.purchases, scratch: &scratch.baskets)
    }

    private mutating func due(_ item: ItemNumber, _ memory: borrowing ShopMemory) -> Evidence? {
        guard let customer = block.context.customer else { return nil }
        let due = offers ?? strategies.dueOffers(customer, at: block.request.now, memory)
        offers = due
        return due.first { $0.items.contains(item) }?.evidence
    }
}
