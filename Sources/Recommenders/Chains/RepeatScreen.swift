/// Finds the nodes that are bought again more often than chance has it, by baskets.
struct RepeatScreen {
    private var again: [Int]
    private var other: [Int]
    private var first: [Int]
    /// Baskets after anything, less those from the node's first purchase on.
    private var before: [Int]
    private var all = 0

    init(nodeCount: Int) {
        again = Array(repeating: 0, count: nodeCount)
        other = again
        first = again
        before = again
    }

    /// Counts one customer.
    mutating func add(_ shopper: Shopper, _ waiting: Waiting) {
        let later = max(0, shopper.times.count - 1)
        all += later
        for place in shopper.nodes.indices {
            let node = Int(shopper.nodes[place])
            let own = shopper.baskets(ofNodeAt: place)
            guard let opening = own.first.map(Int.init) else { continue }
            waiting.runRepeats(shopper.times, same: own) { outcome in
                switch outcome {
                case .followed: again[node] += 1
                case .missed: other[node] += 1
                case .censored: break
                }
            }
            if opening > 0 { first[node] += 1 }
            before[node] += max(0, opening - 1) - later
        }
    }

    /// The nodes with evidence enough, ascending.
    func nodes(threshold: Double, minimum: Int) -> [Int] {
        again.indices.filter { node in
            let counts = association(node)
            return again[node] >= minimum && counts.isPositive && counts.logLikelihoodRatio >= threshold
        }
    }

    /// Baskets after a purchase with and without another, and baskets of customers without one so far.
    func association(_ node: Int) -> AssociationCounts {
        AssociationCounts(
            both: Double(again[node]), firstOnly: Double(other[node]), secondOnly: Double(first[node]),
            neither: Double(all + before[node]))
    }
}
