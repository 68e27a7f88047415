public import Commerce

/// What to buy instead of an item: looked at together with it, in the same or a sibling category, at a comparable price; and
/// where too few people have looked, what the catalogue says is most like it.
///
/// ```
/// score(B) = coviews(B) / coviews(best) · price kernel(A, B) + 0.3 · content(A, B)
/// ```
/// Items known only by content get the second term alone. The anchor may be sold out: its facts are enough.
public struct Alternatives: Sendable {
    /// The behavioural part.
    public let coViews: CoViews
    /// The part of the catalogue.
    public let content: ContentSimilarity
    /// What content counts beside co-views.
    public let contentWeight: Float
    /// Items of a category compared by content: those nearest in price.
    public let contentCandidates: Int

    /// Alternatives with these parts.
    public init(
        coViews: CoViews = CoViews(), content: ContentSimilarity = ContentSimilarity(), contentWeight: Float = 0.3,
        contentCandidates: Int = 200
    ) {
        self.coViews = coViews
        self.content = content
        self.contentWeight = contentWeight
        self.contentCandidates = contentCandidates
    }

    /// The alternatives to an anchor, the best first: available ones only, never the anchor or its variants.
    ///
    /// Ask for more than are to be shown, since the page's own rules may take some away.
    public func items(
        to anchor: ItemNumber, in index: borrowing SessionIndex, facts: CatalogueFacts, at now: Timestamp,
        excluding own: SessionNumber? = nil, limit: Int, scratch: inout QueryScratch
    ) -> [Recommendation] {
        guard Int(anchor) < facts.count else { return [] }
        let home = facts.category[Int(anchor)]
        let seen = coViews.items(
            with: anchor, in: index, at: now, excluding: own, limit: 3 * limit, scratch: &scratch,
            where: { isCandidate($0, anchor: anchor, facts: facts) && facts.tree.areSiblings(home, facts.category[Int($0)]) })
        var scores = behavioural(seen, anchor: anchor, facts: facts)
        if scores.count < limit {
            for item in mates(of: anchor, in: facts, atLeast: limit) where scores[item] == nil {
                scores[item] = contentWeight * content.similarity(anchor, item, in: facts)
            }
        }
        return scores.map { RankedItem(score: $0.value, recency: 0, item: $0.key) }.sorted(by: >).prefix(limit)
            .map { Recommendation(item: $0.item, score: $0.score, source: .alternatives) }
    }

    private func behavioural(
        _ seen: [Recommendation], anchor: ItemNumber, facts: CatalogueFacts
    ) -> [ItemNumber: Float] {
        var scores: [ItemNumber: Float] = [:]
        let best = seen.first?.score ?? 1
        for candidate in seen {
            let kernel = content.price.similarity(facts.price[Int(anchor)], facts.price[Int(candidate.item)])
            let likeness = content.similarity(anchor, candidate.item, in: facts, priceKernel: kernel)
            scores[candidate.item] = candidate.score / best * kernel + contentWeight * likeness
        }
        return scores
    }

    /// Items of the anchor's category; of its siblings too, and then of ever wider branches, while there are too few.
    private func mates(of anchor: ItemNumber, in facts: CatalogueFacts, atLeast wanted: Int) -> [ItemNumber] {
        let home = facts.category[Int(anchor)]
        guard home != ItemFacts.none else { return [] }
        var found = nearestInPrice(to: anchor, in: home, facts: facts)
        for ancestor in facts.tree.path(from: home).dropFirst() where found.count < wanted {
            for category in facts.tree.subtree(of: ancestor) where category != home && found.count < contentCandidates {
                found += nearestInPrice(to: anchor, in: category, facts: facts)
            }
        }
        return found
    }

    /// The candidates of one category, going outwards from the anchor's price.
    private func nearestInPrice(to anchor: ItemNumber, in category: CategoryNumber, facts: CatalogueFacts) -> [ItemNumber] {
        let items = facts.items(in: category)
        let price = facts.price[Int(anchor)]
        var above = items.firstPlace { facts.price[Int($0)] >= price }
        var below = above - 1
        var found: [ItemNumber] = []
        while found.count < contentCandidates, below >= 0 || above < items.count {
            let takesAbove: Bool
            if below < 0 {
                takesAbove = true
            } else if above >= items.count {
                takesAbove = false
            } else {
                takesAbove = facts.price[Int(items[above])] - price <= price - facts.price[Int(items[below])]
            }
            let item = takesAbove ? items[above] : items[below]
            if takesAbove { above += 1 } else { below -= 1 }
            if isCandidate(item, anchor: anchor, facts: facts) { found.append(item) }
        }
        return found
    }

    private func isCandidate(_ item: ItemNumber, anchor: ItemNumber, facts: CatalogueFacts) -> Bool {
        guard item != anchor, Int(item) < facts.count, facts.isAvailable[Int(item)] else { return false }
        let group = facts.group[Int(item)]
        return group == ItemFacts.none || group != facts.group[Int(anchor)]
    }
}
