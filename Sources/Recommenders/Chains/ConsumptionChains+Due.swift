public import Commerce

extension ConsumptionChains {
    /// What is due for a customer: what they are likely to buy within the next days because of what they bought, the likeliest first.
    ///
    /// Of each link whose beginning was bought and whose end was not since, `p = π·(F(t + D) - F(t))/(1 - π·F(t))`, t days after; several
    /// links to one end, and purchases at random at the rate λ, combine to `1 - e^(-λD)·Π(1 - p)`. Of links from nested categories to one
    /// end the narrowest counts. For repeat demand π and F take the customer's own intervals into account (``RepeatHabit``).
    ///
    /// - Parameters:
    ///   - purchases: the customer's, in the order of time; later ones than `now` are passed over.
    ///   - days: D, above 0.
    ///   - minimum: the least probability by the links alone.
    public func due(
        for purchases: some Sequence<Purchase>, at now: Timestamp, within days: Double, facts: CatalogueFacts,
        minimum: Double = 0.02
    ) -> [DueNeed] {
        needs(CustomerHistory(purchases, until: now, facts: facts), now, days, facts.tree, minimum)
    }

    /// What is due for a customer with the products to offer: for repeat demand those that the customer bought before, the most often
    /// bought first; then what others buy at this point; in a category without any, its own products.
    public func offers(
        for purchases: some Sequence<Purchase>, at now: Timestamp, within days: Double, facts: CatalogueFacts,
        itemsPerOffer: Int = 24, minimum: Double = 0.02
    ) -> [DueOffer] {
        let history = CustomerHistory(purchases, until: now, facts: facts)
        return needs(history, now, days, facts.tree, minimum).map { need in
            DueOffer(need: need, items: items(for: need, history, facts, itemsPerOffer))
        }
    }

    /// What is due for a customer of an index with the products to offer, by as many of the latest orders as links are learned from.
    public func offers(
        for customer: CustomerNumber, in index: borrowing PurchaseIndex, at now: Timestamp, within days: Double,
        facts: CatalogueFacts, itemsPerOffer: Int = 24, minimum: Double = 0.02
    ) -> [DueOffer] {
        var purchases: [Purchase] = []
        let count = index.orderCount(ofCustomer: customer)
        for place in max(0, count - ChainSetting().maximumOrders)..<count {
            let order = index.order(at: place, ofCustomer: customer)
            let time = index.time(ofOrder: order)
            index.forEachItem(ofOrder: order) { item in purchases.append(Purchase(item: item, time: time)) }
        }
        return offers(
            for: purchases, at: now, within: days, facts: facts, itemsPerOffer: itemsPerOffer, minimum: minimum)
    }

    private func needs(
        _ history: CustomerHistory, _ now: Timestamp, _ days: Double, _ tree: CategoryTree, _ minimum: Double
    ) -> [DueNeed] {
        precondition(days > 0, "a need is due within a length of time")
        let open = awaited(history, now)
        let byTarget = Dictionary(grouping: open, by: \.link.to)
        let needs = byTarget.map { need($0, narrowest($1, tree), now, days) }.filter { $0.chainProbability >= minimum }
        return needs.sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
    }

    /// The links that wait, as the customer's own history bends them.
    private func awaited(_ history: CustomerHistory, _ now: Timestamp) -> [AwaitedLink] {
        let horizon = Int64(horizonDays) * 86_400_000
        var found: Set<Int> = []
        history.forEachNode { node in found.formUnion(places(from: node)) }
        return found.sorted().compactMap { place in
            guard !links[place].isMuted else { return nil }
            return history.wait(for: links[place], horizon: horizon, now: now).map { AwaitedLink(links[place], $0) }
        }
    }

    /// Without links whose beginning contains another's.
    private func narrowest(_ links: [AwaitedLink], _ tree: CategoryTree) -> [AwaitedLink] {
        links.filter { outer in
            guard case .category(let category) = outer.link.from else { return true }
            return !links.contains { inner in
                guard case .category(let narrow) = inner.link.from, narrow != category else { return false }
                return tree.path(from: narrow).contains(category)
            }
        }
    }

    private func need(_ target: ChainNode, _ open: [AwaitedLink], _ now: Timestamp, _ days: Double) -> DueNeed {
        var (missing, background) = (1.0, 0.0)
        var best = (place: 0, probability: -1.0)
        for (place, awaited) in open.enumerated() {
            let probability = awaited.probability(at: now, within: days)
            missing *= 1 - probability
            background = max(background, awaited.link.background)
            if probability > best.probability { best = (place, probability) }
        }
        let leading = open[best.place]
        return DueNeed(
            target: target, probability: 1 - missing * AwaitedLink.chanceOfNone(rate: background, days: days),
            chainProbability: 1 - missing, bestMoment: leading.bestMoment(at: now, within: days), link: leading.link,
            since: leading.wait.since, anchor: leading.wait.anchor)
    }

    private func items(
        for need: DueNeed, _ history: CustomerHistory, _ facts: CatalogueFacts, _ limit: Int
    ) -> [ItemNumber] {
        var items = need.link.isRepeat ? history.itemsBought(of: need.target) : []
        items += need.link.items
        if items.isEmpty {
            switch need.target {
            case .category(let category): items = facts.items(under: category)
            case .item(let item): items = [item]
            }
        }
        var chosen: [ItemNumber] = []
        for item in items where !chosen.contains(item) {
            guard chosen.count < limit else { break }
            chosen.append(item)
        }
        return chosen
    }
}
