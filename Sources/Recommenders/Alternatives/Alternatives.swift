public import Commerce

/// What to buy instead of an item: bought in its stead, looked at together with it, in the same or a sibling category, at a comparable
/// price; and where too few people have looked, what the catalogue says is most like it and the company that such items keep.
///
/// ```
/// score(B) = (1.0 · company(B) · price kernel(A, B) + 2.0 · bought instead(B)) · closeness(A, B) + (0.3 + 0.7 λ) · content(A, B)
/// company  = (1 − λ) · coviews of A + λ · l₁ · Σ_i l_i · coviews of i / Σ_i l_i,   λ = 30 / (30 + clicks on A)
/// ```
/// Co-views of each item are relative to the item's best; the i are the items of A's category most like it among those that many have
/// looked at, l_i how alike they are, l₁ the most. Of several variants of one product only the best stands in the list. The anchor may be sold out: its facts are enough.
public struct Alternatives: Sendable {
    /// What people look at together.
    public let coViews: CoViews
    /// What is alike.
    public let content: ContentSimilarity
    /// What counts how much.
    public let setting: AlternativesSetting
    /// The company of the anchor's relatives, of each a few latest sessions only.
    private let relatives: CoViews

    /// Alternatives with these parts.
    public init(
        coViews: CoViews = CoViews(), content: ContentSimilarity = ContentSimilarity(),
        setting: AlternativesSetting = AlternativesSetting()
    ) {
        self.coViews = coViews
        self.content = content
        self.setting = setting
        var few = coViews.setting
        few.postings = min(few.postings, 100)
        relatives = CoViews(setting: few)
    }

    /// The alternatives to an anchor, the best first: available ones only, never the anchor or its variants, of other variants one.
    ///
    /// Ask for more than are to be shown, since the page's own rules may take some away.
    ///
    /// - Parameters:
    ///   - instead: what was bought in whose stead.
    ///   - own: the running session, which is left out.
    public func items(
        to anchor: ItemNumber, in index: borrowing SessionIndex, instead: BoughtInstead = BoughtInstead(), facts: CatalogueFacts,
        at now: Timestamp, excluding own: SessionNumber? = nil, limit: Int, scratch: inout QueryScratch
    ) -> [Recommendation] {
        guard Int(anchor) < facts.count, limit > 0 else { return [] }
        var candidates = AlternativeCandidates(anchor: anchor, facts: facts, content: content, setting: setting)
        let borrowed = setting.ownClicks / (setting.ownClicks + Float(index.clickCount(on: anchor)))
        candidates.contentWeight = setting.content + (1 - setting.content) * borrowed
        let company = coViews.items(
            with: anchor, in: index, at: now, excluding: own, limit: 3 * limit, scratch: &scratch,
            where: { candidates.allows($0) })
        candidates.addCompany(company, weight: 1 - borrowed)
        candidates.addBought(instead.items(insteadOf: anchor, at: now))
        if borrowed >= setting.leastBorrowing || candidates.count < limit {
            var search = ContentSearch(similarity: content, anchor: anchor, facts: facts, limit: limit)
            search.run { candidates.canStand($0) || index.clickCount(on: $0) >= setting.relativeClicks }
            candidates.addAlike(search.found, limit: limit)
            let near = search.found.filter { $0.score > 0.5 && index.clickCount(on: $0.item) >= setting.relativeClicks }
                .prefix(setting.relatives).map { (item: $0.item, likeness: 2 * $0.score - 1) }
            let share = borrowed * (near.first?.likeness ?? 0) / near.reduce(0) { $0 + $1.likeness }
            for relative in near {
                let company = relatives.items(
                    with: relative.item, in: index, at: now, excluding: own, limit: limit, scratch: &scratch,
                    where: { candidates.allows($0) })
                candidates.addCompany(company, weight: share * relative.likeness)
            }
        }
        return candidates.best(limit)
    }

    /// What speaks for an item as an alternative, the strongest first.
    public func evidence(
        of item: ItemNumber, to anchor: ItemNumber, in index: borrowing SessionIndex, instead: BoughtInstead = BoughtInstead(),
        facts: CatalogueFacts
    ) -> Evidence? {
        let bought = instead.evidence(of: item, insteadOf: anchor)
        // One visit proves little: what many looked at says more.
        if let bought, bought.matching > 1 { return bought }
        return coViews.evidence(of: item, with: anchor, in: index) ?? bought
            ?? content.evidence(of: item, like: anchor, in: facts)
    }
}
