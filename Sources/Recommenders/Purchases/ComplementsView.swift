/// One anchor as the catalogue sees it: which items fit beside it, and which sell well where its own orders say nothing.
struct ComplementsView {
    let anchor: ItemNumber
    let facts: CatalogueFacts?
    let categories: CategoryComplements?

    /// 0 for an item that must not stand beside the anchor, less than 1 for one that costs much more; 1 without a catalogue.
    func fit(of item: ItemNumber, _ setting: ComplementsSetting) -> Float {
        guard let facts else { return 1 }
        guard Int(item) < facts.count, facts.isAvailable[Int(item)] else { return 0 }
        guard Int(anchor) < facts.count else { return 1 }
        let (own, other) = (Int(anchor), Int(item))
        if facts.group[own] != ItemFacts.none, facts.group[own] == facts.group[other] { return 0 }
        let home = facts.category[own]
        if home != ItemFacts.none, home == facts.category[other], categories?.isBoughtTogether(home) != true { return 0 }
        guard facts.price[own] > 0, facts.price[other] > 0 else { return 1 }
        return min(1, setting.priceTolerance * facts.price[own] / facts.price[other])
    }

    /// The best-selling items of the categories that go with the anchor's, from its own up the tree until one has any; the score
    /// is the strength of the category, shared out by orders.
    func bestsellers(
        in purchases: borrowing PurchaseIndex, besides shown: [Recommendation], limit: Int, setting: ComplementsSetting
    ) -> [Recommendation] {
        guard limit > 0, let facts, let categories, Int(anchor) < facts.count else { return [] }
        let path = facts.tree.path(from: facts.category[Int(anchor)])
        guard let home = path.first else { return [] }
        guard let source = path.first(where: { !categories.complements(of: $0).isEmpty }) else { return [] }
        var ranked: [RankedItem] = []
        for link in categories.complements(of: source) where link.category != home {
            let items = facts.items(in: link.category)
            let total = items.reduce(0) { $0 + purchases.orderCount(of: $1) }
            for item in items where item != anchor && facts.category[Int(item)] == link.category {
                let fit = fit(of: item, setting)
                let orders = purchases.orderCount(of: item)
                guard orders > 0, fit >= setting.leastFit, !shown.contains(where: { $0.item == item }) else { continue }
                let score = link.strength * fit * Float(orders) / Float(total)
                ranked.append(RankedItem(score: score, recency: purchases.recency(of: item), item: item))
            }
        }
        return ranked.sorted(by: >).prefix(limit)
            .map { Recommendation(item: $0.item, score: $0.score, source: .categoryComplements) }
    }
}
