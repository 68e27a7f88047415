/// One search for the items most like an anchor: category by category, through the postings of what the anchor has.
struct ContentSearch {
    let similarity: ContentSimilarity
    let anchor: ItemNumber
    let facts: CatalogueFacts
    let limit: Int
    /// What was found, the best first once ``run(where:)`` has ended.
    private(set) var found: [RankedItem] = []
    private var seen: Set<ItemNumber> = []
    /// Postings that may still be looked through.
    private var postingsLeft: Int
    /// Items that may still be looked at on the way outwards from a price.
    private var stepsLeft = 2_000

    /// Items taken from a category for each one wanted, and at least: prices and variants will change their order.
    private static let spare = (each: 3, least: 64)
    /// Categories searched at most, the anchor's own included.
    private static let categories = 64

    init(similarity: ContentSimilarity, anchor: ItemNumber, facts: CatalogueFacts, limit: Int) {
        self.similarity = similarity
        self.anchor = anchor
        self.facts = facts
        self.limit = limit
        postingsLeft = similarity.postings
        seen.insert(anchor)
    }

    /// Searches the anchor's categories, then ever wider branches while too little was found.
    mutating func run(where isWanted: (ItemNumber) -> Bool) {
        let own = facts.categories(of: anchor)
        guard let home = own.first else { return }
        for category in own { search(category, isWanted) }
        var searched = Set(own)
        for ancestor in facts.tree.path(from: home).dropFirst() where found.count < limit {
            for category in facts.tree.subtree(of: ancestor) where found.count < limit && searched.count < Self.categories {
                if searched.insert(category).inserted { search(category, isWanted) }
            }
        }
        found.sort(by: >)
    }

    /// Adds what a category has: by shared features, and where those are too few, by price.
    private mutating func search(_ category: CategoryNumber, _ isWanted: (ItemNumber) -> Bool) {
        for candidate in alike(in: category, isWanted) { add(candidate.item, cosine: candidate.score) }
        if found.count < limit {
            for item in nearestInPrice(in: category, isWanted) where !seen.contains(item) {
                add(item, cosine: similarity.cosine(anchor, item, in: facts))
            }
        }
    }

    private mutating func add(_ item: ItemNumber, cosine: Float) {
        guard seen.insert(item).inserted else { return }
        let near = similarity.closeness(anchor, item, in: facts)
        let score = near * (0.5 + 0.5 * similarity.likeness(anchor, item, cosine: cosine, in: facts))
        if score > 0 { found.append(RankedItem(score: score, recency: 0, item: item)) }
    }

    /// The wanted items of a category that share most with the anchor, with their cosines.
    private mutating func alike(in category: CategoryNumber, _ isWanted: (ItemNumber) -> Bool) -> [RankedItem] {
        let home = facts.category[Int(anchor)]
        let content = facts.content[Int(category)]
        let norm = facts.norm(of: anchor, in: home)
        guard norm > 0 else { return [] }
        var best = BoundedHeap<RankedItem>()
        best.reset(limit: max(Self.spare.least, Self.spare.each * limit))
        for (place, shared) in gathered(in: content, home: home) {
            let item = content.members[Int(place)]
            let candidate = RankedItem(score: min(1, shared / (norm * content.norms[Int(place)])), recency: 0, item: item)
            guard best.accepts(candidate), !content.changed.contains(ascending: item), isWanted(item), item != anchor else {
                continue
            }
            best.offer(candidate)
        }
        for item in content.changed where item != anchor && facts.categories(of: item).contains(category) && isWanted(item) {
            best.offer(RankedItem(score: similarity.cosine(anchor, item, in: facts), recency: 0, item: item))
        }
        return (0..<best.count).map { best[$0] }
    }

    /// Members that share something with the anchor, with the sum of the weights' products.
    private mutating func gathered(in content: CategoryFeatures, home: CategoryNumber) -> [(place: UInt32, shared: Float)] {
        var sums = [Float](repeating: 0, count: content.members.count)
        var touched: [UInt32] = []
        for list in rarestFirst(in: content, home: home) {
            for place in list.members {
                if sums[Int(place)] == 0 { touched.append(place) }
                sums[Int(place)] += list.weight
            }
        }
        return touched.map { ($0, sums[Int($0)]) }
    }

    /// The postings of the anchor's features with the product of its weights here and at the anchor's home, the rarest first, as many as
    /// may be looked through.
    private mutating func rarestFirst(
        in content: CategoryFeatures, home: CategoryNumber
    ) -> [(members: ArraySlice<UInt32>, weight: Float)] {
        var lists: [(members: ArraySlice<UInt32>, weight: Float)] = []
        facts.forEachFeature(of: anchor) { kind, feature in
            guard let list = content.postings(of: feature) else { return }
            lists.append((list.members, list.weight * facts.content[Int(home)].weight(of: feature, kind)))
        }
        lists.sort { ($0.members.count, $0.members.startIndex) < ($1.members.count, $1.members.startIndex) }
        guard
            let end = lists.firstIndex(where: { list in
                guard list.members.count <= postingsLeft else { return true }
                postingsLeft -= list.members.count
                return false
            })
        else { return lists }
        return Array(lists[..<end])
    }

    /// Wanted items of a category going outwards from the anchor's price, as many as are asked for.
    private mutating func nearestInPrice(in category: CategoryNumber, _ isWanted: (ItemNumber) -> Bool) -> [ItemNumber] {
        let items = facts.items(in: category)
        let price = facts.price[Int(anchor)]
        var above = items.firstPlace { facts.price[Int($0)] >= price }
        var below = above - 1
        var nearest: [ItemNumber] = []
        while nearest.count < limit, stepsLeft > 0, below >= 0 || above < items.count {
            stepsLeft -= 1
            let takesAbove =
                above < items.count
                && (below < 0 || facts.price[Int(items[above])] - price <= price - facts.price[Int(items[below])])
            let item = takesAbove ? items[above] : items[below]
            if takesAbove { above += 1 } else { below -= 1 }
            if item != anchor, isWanted(item) { nearest.append(item) }
        }
        return nearest
    }
}
