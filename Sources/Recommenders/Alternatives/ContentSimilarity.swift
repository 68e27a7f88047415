import Glibc

/// How alike two products are by what the catalogue says of them, whoever has looked at them or not.
///
/// ```
/// similarity(A, B) = closeness(A, B) · (½ + ½ · likeness(A, B))
/// likeness(A, B)   = (1 − p) · cosine(A, B) + p · price kernel(A, B),   p = 0.3
/// cosine(A, B)     = Σ_shared w_A(f) · w_B(f) / (|A| · |B|)
/// ```
/// over words, properties, ranges of numeric properties, and brand, each weighed by its rarity in the item's own category
/// (``CategoryFeatures``). Closeness is 1 within a category, ½ for a sibling, ¼ for one level more: whatever else they have in common,
/// an item of the same category is never less alike than one of another.
public struct ContentSimilarity: Hashable, Sendable {
    /// How prices compare.
    public var price = PriceKernel()
    /// What the price counts, against what the items have in common: 0 to 1.
    public var priceShare: Float = 0.3
    /// Postings looked through in one search: the rare features' first, so that what half of a large category has is left out.
    public var postings = 10_000

    /// The defaults.
    public init() {}

    /// 0 to 1; 0 for items of branches that have nothing in common, and for those without a category.
    public func similarity(_ left: ItemNumber, _ right: ItemNumber, in facts: CatalogueFacts) -> Float {
        guard Int(left) < facts.count, Int(right) < facts.count else { return 0 }
        let near = closeness(left, right, in: facts)
        guard near > 0 else { return 0 }
        return near * (0.5 + 0.5 * likeness(left, right, cosine: cosine(left, right, in: facts), in: facts))
    }

    /// What two items have in common, by rarity: 0 to 1.
    public func cosine(_ left: ItemNumber, _ right: ItemNumber, in facts: CatalogueFacts) -> Float {
        let (a, b) = (facts.category[Int(left)], facts.category[Int(right)])
        guard a != ItemFacts.none, b != ItemFacts.none else { return 0 }
        var shared: Float = 0
        facts.forEachSharedFeature(left, right) { kind, feature in
            let weight = facts.content[Int(a)].weight(of: feature, kind)
            shared += weight * (a == b ? weight : facts.content[Int(b)].weight(of: feature, kind))
        }
        guard shared > 0 else { return 0 }
        return min(1, shared / (facts.norm(of: left, in: a) * facts.norm(of: right, in: b)))
    }

    /// The items most like one, the best first; never the item itself.
    ///
    /// Its own categories are searched, and wider branches while fewer than `limit` were found.
    ///
    /// - Parameter isWanted: which items may be in the answer.
    public func nearest(
        to anchor: ItemNumber, in facts: CatalogueFacts, limit: Int, where isWanted: (ItemNumber) -> Bool = { _ in true }
    ) -> [(item: ItemNumber, similarity: Float)] {
        guard Int(anchor) < facts.count, limit > 0 else { return [] }
        var search = ContentSearch(similarity: self, anchor: anchor, facts: facts, limit: limit)
        search.run(where: isWanted)
        return search.found.prefix(limit).map { ($0.item, $0.score) }
    }

    /// The words and properties of an anchor that an item has, too.
    public func evidence(of item: ItemNumber, like anchor: ItemNumber, in facts: CatalogueFacts) -> Evidence? {
        var (shared, all) = (0, 0)
        facts.forEachFeature(of: anchor) { kind, _ in all += kind == .range ? 0 : 1 }
        facts.forEachSharedFeature(anchor, item) { kind, _ in shared += kind == .range ? 0 : 1 }
        guard shared > 0 else { return nil }
        return Evidence(.sharedProperties, anchor: anchor, matching: shared, outOf: all)
    }

    /// How alike two items of one category are whose cosine is known: 0 to 1.
    func likeness(_ left: ItemNumber, _ right: ItemNumber, cosine: Float, in facts: CatalogueFacts) -> Float {
        let kernel = price.similarity(facts.price[Int(left)], facts.price[Int(right)])
        return (1 - priceShare) * cosine + priceShare * kernel
    }

    /// How near the items' categories are: 1 where an item stands in the other's main category.
    func closeness(_ left: ItemNumber, _ right: ItemNumber, in facts: CatalogueFacts) -> Float {
        let (a, b) = (facts.category[Int(left)], facts.category[Int(right)])
        guard a != ItemFacts.none, b != ItemFacts.none else { return 0 }
        if a == b || facts.categories(of: right).contains(a) || facts.categories(of: left).contains(b) { return 1 }
        guard let levels = facts.tree.levels(from: a, toShareWith: b), let back = facts.tree.levels(from: b, toShareWith: a)
        else {
            return 0
        }
        return exp2(-Float(max(levels, back)))
    }
}
