internal import Commerce

/// What one customer bought, seen from a moment: by basket.
struct CustomerHistory {
    /// The latest purchase that a link waits after.
    struct Wait {
        var since: Timestamp
        var anchor: ItemNumber
        /// The logarithms of the days between the customer's repeat purchases, for repeat demand.
        var intervals: [Double] = []
    }

    private let purchases: [Purchase]
    /// Where the purchases of one time begin, and the end.
    private let starts: [Int]
    private let parents: [CategoryNumber]
    private let categories: [CategoryNumber]

    /// The purchases up to a moment, which stand in the order of time.
    init(_ purchases: some Sequence<Purchase>, until now: Timestamp, facts: CatalogueFacts) {
        self.purchases = purchases.filter { $0.time <= now }
        var starts: [Int] = []
        for (place, purchase) in self.purchases.enumerated()
        where place == 0 || self.purchases[place - 1].time != purchase.time { starts.append(place) }
        self.starts = starts + [self.purchases.count]
        parents = facts.tree.parents
        categories = facts.category
    }

    private var baskets: Range<Int> { 0..<starts.count - 1 }

    private func time(of basket: Int) -> Timestamp { purchases[starts[basket]].time }

    /// Shows every item bought with every node that it stands for; the same ones come again.
    func forEachNode(_ body: (ChainNode) -> Void) {
        for purchase in purchases {
            body(.item(purchase.item))
            var category = category(of: purchase.item)
            while category != ItemFacts.none {
                body(.category(category))
                category = parents[Int(category)]
            }
        }
    }

    /// Whether an item is a node's item, or in its category or below it.
    private func item(_ item: ItemNumber, isOf node: ChainNode) -> Bool {
        switch node {
        case .item(let own): return item == own
        case .category(let wanted):
            var category = category(of: item)
            while category != ItemFacts.none, category != wanted { category = parents[Int(category)] }
            return category == wanted
        }
    }

    private func category(of item: ItemNumber) -> CategoryNumber {
        Int(item) < categories.count ? categories[Int(item)] : ItemFacts.none
    }

    /// The first item of a basket that belongs to a node; nil if none does.
    private func item(of node: ChainNode, in basket: Int) -> ItemNumber? {
        for place in starts[basket]..<starts[basket + 1] where item(purchases[place].item, isOf: node) {
            return purchases[place].item
        }
        return nil
    }

    /// Where the wait for a link stands; nil if nothing is awaited: never begun, met, or given up after the horizon.
    ///
    /// The same rules as ``Waiting``.
    func wait(for link: ChainLink, horizon: Int64, now: Timestamp) -> Wait? {
        link.isRepeat ? repeatWait(link.from, horizon, now) : wait(link.from, link.to, horizon, now)
    }

    private func wait(_ first: ChainNode, _ second: ChainNode, _ horizon: Int64, _ now: Timestamp) -> Wait? {
        var open: Wait?
        for basket in baskets {
            let time = time(of: basket)
            if let since = open?.since, time.milliseconds(since: since) >= horizon { open = nil }
            if item(of: second, in: basket) != nil {
                open = nil
            } else if let anchor = item(of: first, in: basket) {
                open = Wait(since: open?.since ?? time, anchor: anchor)
            }
        }
        return open.flatMap { now.milliseconds(since: $0.since) < horizon ? $0 : nil }
    }

    private func repeatWait(_ node: ChainNode, _ horizon: Int64, _ now: Timestamp) -> Wait? {
        var open: Wait?
        for basket in baskets {
            guard let anchor = item(of: node, in: basket) else { continue }
            var intervals = open?.intervals ?? []
            if let since = open?.since {
                let lag = time(of: basket).milliseconds(since: since)
                if lag < horizon { intervals.append(LagDistribution.logarithm(ofWholeDays: lag / 86_400_000)) }
            }
            open = Wait(since: time(of: basket), anchor: anchor, intervals: intervals)
        }
        return open.flatMap { now.milliseconds(since: $0.since) < horizon ? $0 : nil }
    }

    /// What the customer bought of a node: the most often bought first, then the latest bought, then by number.
    func itemsBought(of node: ChainNode) -> [ItemNumber] {
        var bought: [ItemNumber: (times: Int, last: Int)] = [:]
        for (place, purchase) in purchases.enumerated() where item(purchase.item, isOf: node) {
            bought[purchase.item] = ((bought[purchase.item]?.times ?? 0) + 1, place)
        }
        return bought.sorted { left, right in
            (right.value.times, right.value.last, left.key) < (left.value.times, left.value.last, right.key)
        }.map(\.key)
    }
}
