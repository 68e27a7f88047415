/// What is still to be known of the links once it is clear which they are: the items bought, and which are explained by others.
struct LinkDetail {
    private var drafts: [LinkDraft]
    private let nodes: CategoryNodes
    private let waiting: Waiting
    private var draftsOfFirst: [[Int]]
    /// For each draft, the drafts from the same first whose second leads on to its second in about the time that is left.
    private let detours: [[Int]]

    init(_ drafts: [LinkDraft], _ nodes: CategoryNodes, _ waiting: Waiting) {
        self.drafts = drafts
        self.nodes = nodes
        self.waiting = waiting
        draftsOfFirst = Array(repeating: [], count: nodes.count)
        for (index, draft) in drafts.enumerated() { draftsOfFirst[draft.pair.first].append(index) }
        detours = Self.detours(drafts, draftsOfFirst)
    }

    /// Looks at one customer.
    mutating func add(_ shopper: Shopper, _ customer: Int, _ purchases: ShopperBaskets) {
        let baskets = purchases.baskets(ofCustomer: customer)
        for place in shopper.nodes.indices {
            for index in draftsOfFirst[Int(shopper.nodes[place])] {
                guard let second = shopper.place(of: Int32(drafts[index].pair.second)) else { continue }
                let (own, awaited) = (shopper.baskets(ofNodeAt: place), shopper.baskets(ofNodeAt: second))
                waiting.run(shopper.times, first: own, second: awaited) { outcome in
                    guard case .followed(let from, let to) = outcome else { return }
                    for item in purchases.items(ofBasket: baskets.lowerBound + to)
                    where nodes.contains(drafts[index].pair.second, item) { drafts[index].items[item, default: 0] += 1 }
                    countDetours(index, shopper, from, to)
                }
            }
        }
    }

    private mutating func countDetours(_ index: Int, _ shopper: Shopper, _ from: Int, _ to: Int) {
        for detour in detours[index] {
            guard let place = shopper.place(of: Int32(drafts[detour].pair.second)) else { continue }
            let isBetween = shopper.baskets(ofNodeAt: place).contains { Int($0) > from && Int($0) < to }
            if isBetween { drafts[index].between[detour, default: 0] += 1 }
        }
    }

    /// The drafts that no others explain, by first and second.
    ///
    /// From the widest to the narrowest: a draft whose surplus lies for the most part in a few narrower ones gives way to them; otherwise
    /// the narrower ones that are only its parts give way to it.
    func kept() -> [LinkDraft] {
        var left = drafts.indices.filter { !isSuccession($0) }
        left.sort { (depth($0), $0) < (depth($1), $1) }
        var dropped: Set<Int> = []
        for wide in left where !dropped.contains(wide) {
            let parts = left.filter { !dropped.contains($0) && isInside($0, wide) }
            let special = parts.filter { standsOut($0, from: wide) }
            let narrowest = special.filter { part in !special.contains { isInside($0, part) } }
            if narrowest.reduce(0, { $0 + drafts[$1].excess }) >= 0.5 * drafts[wide].excess, !narrowest.isEmpty {
                dropped.insert(wide)
            } else {
                dropped.formUnion(parts.filter { !special.contains($0) })
            }
        }
        return drafts.indices.filter { left.contains($0) && !dropped.contains($0) }.map { drafts[$0] }
    }

    private func depth(_ index: Int) -> Int { nodes.depth(drafts[index].pair.first) + nodes.depth(drafts[index].pair.second) }

    /// Whether most of what follows beyond chance comes by way of a third category.
    private func isSuccession(_ index: Int) -> Bool {
        drafts[index].between.values.contains { Double($0) >= 0.6 * drafts[index].excess }
    }

    /// Whether a draft is about parts of what another is about.
    private func isInside(_ narrow: Int, _ wide: Int) -> Bool {
        narrow != wide && nodes.isInside(drafts[narrow].pair.first, drafts[wide].pair.first)
            && nodes.isInside(drafts[narrow].pair.second, drafts[wide].pair.second)
    }

    /// Whether a part is more than a part: half of the whole surplus, or twice as much above chance.
    private func standsOut(_ narrow: Int, from wide: Int) -> Bool {
        drafts[narrow].excess >= 0.5 * drafts[wide].excess || drafts[narrow].hazardRatio >= 2 * drafts[wide].hazardRatio
    }

    private static func detours(_ drafts: [LinkDraft], _ draftsOfFirst: [[Int]]) -> [[Int]] {
        drafts.map { draft in
            draftsOfFirst[draft.pair.first].filter { step in
                let onward = draftsOfFirst[drafts[step].pair.second].first { drafts[$0].pair.second == draft.pair.second }
                guard let onward else { return false }
                let sum = drafts[step].mixture.lag.typicalDays + drafts[onward].mixture.lag.typicalDays
                return abs(draft.mixture.lag.typicalDays - sum) <= sum / 4
            }
        }
    }
}
