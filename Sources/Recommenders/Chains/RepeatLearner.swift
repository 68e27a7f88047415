/// Learns what is bought again and again: items, or categories.
///
/// An item's share of repeat buyers is what "repeat customer probability" means in Bhagat et al., "Buy It Again: Modeling Repeat Purchase
/// Recommendations", KDD 2018, doi:10.1145/3219819.3219891, with those taken into account who had no time yet.
struct RepeatLearner {
    let setting: ChainSetting
    let waiting: Waiting

    /// The links from a node to itself, by node.
    func links(_ purchases: ShopperBaskets, _ nodes: some NodeNumbering) -> [ChainLink] {
        guard nodes.count > 0 else { return [] }
        var screen = RepeatScreen(nodeCount: nodes.count)
        var shopper = Shopper()
        for customer in 0..<purchases.customerCount {
            shopper.load(customer, of: purchases, nodes)
            screen.add(shopper, waiting)
        }
        let threshold = setting.threshold(tests: nodes.count)
        let chosen = screen.nodes(threshold: threshold, minimum: setting.minimumFollowers)
        let counts = count(purchases, nodes, chosen)
        return chosen.indices.compactMap { place in
            let evidence = screen.association(chosen[place]).logLikelihoodRatio
            return link(nodes, chosen[place], counts[place], evidence: evidence)
        }
    }

    private func count(_ purchases: ShopperBaskets, _ nodes: some NodeNumbering, _ chosen: [Int]) -> [RepeatCounts] {
        var places = [Int](repeating: -1, count: nodes.count)
        for (place, node) in chosen.enumerated() { places[node] = place }
        var counts = Array(repeating: RepeatCounts(days: setting.horizonDays), count: chosen.count)
        var nobody = LifeTable(days: setting.horizonDays)
        var shopper = Shopper()
        for customer in 0..<purchases.customerCount {
            shopper.load(customer, of: purchases, nodes)
            let times = shopper.times
            waiting.runAfterAnything(times, before: times.count, second: []) { nobody.add($0, times) }
            for node in shopper.nodes.indices where places[Int(shopper.nodes[node])] >= 0 {
                counts[places[Int(shopper.nodes[node])]].add(times, shopper.baskets(ofNodeAt: node), waiting)
            }
        }
        for place in counts.indices { counts[place].reference.add(nobody) }
        return counts
    }

    private func link(_ nodes: some NodeNumbering, _ node: Int, _ counts: RepeatCounts, evidence: Double) -> ChainLink? {
        let after = counts.after
        let base = counts.reference.smoothedShare
        let total = after.smoothedShare
        guard total >= setting.minimumLift * base, let mixture = LagMixture.fit(after, baseShare: base) else { return nil }
        let name = nodes.node(node)
        var link = ChainLink(from: name, to: name, share: mixture.share, lag: mixture.lag, origin: .learned)
        link.customers = nodes.customers[node]
        link.episodes = after.count
        link.followers = after.eventCount
        link.totalShare = total
        link.background = mixture.background
        link.baseShare = base
        link.lift = total / base
        link.evidence = evidence
        link.habit = counts.habit(mixture, total: after.share)
        if case .item(let item) = name { link.items = [item] }
        return link
    }
}
