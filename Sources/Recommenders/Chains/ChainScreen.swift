/// Looks at every pair of categories once, roughly, and finds those worth a close look.
///
/// A customer counts with the horizon after their earliest purchase of the first alone. Whether the second follows more often than by
/// chance is judged by baskets, so that customers who buy much are not taken for customers who buy this: baskets up to the first that has
/// the second, against all baskets elsewhere.
struct ChainScreen {
    private let setting: ChainSetting
    private let count: Int
    /// By pair: customers with the second within the horizon after the first.
    private var followed: [Int32]
    /// By pair: baskets within the horizon that came after the second had followed.
    private var tooLate: [Int32]
    /// By pair: baskets within the horizon that had the second.
    private var repeated: [Int32]
    private var opportunities: [Int]
    private var laterBaskets: [Int]
    private var allLaterBaskets = 0

    init(_ nodes: CategoryNodes, _ setting: ChainSetting) {
        self.setting = setting
        count = nodes.count
        followed = Array(repeating: 0, count: nodes.count * nodes.count)
        tooLate = followed
        repeated = followed
        opportunities = Array(repeating: 0, count: nodes.count)
        laterBaskets = Array(repeating: 0, count: nodes.count)
    }

    /// Counts one customer.
    mutating func add(_ shopper: Shopper) {
        allLaterBaskets += max(0, shopper.times.count - 1)
        let horizon = setting.horizonDays * 86_400
        for first in shopper.nodes.indices {
            let node = Int(shopper.nodes[first])
            let own = shopper.baskets(ofNodeAt: first)
            guard let opening = own.first.map(Int.init) else { continue }
            laterBaskets[node] += own.count - (opening == 0 ? 1 : 0)
            let limit = shopper.times[opening] + horizon
            var last = opening
            while last + 1 < shopper.times.count, shopper.times[last + 1] < limit { last += 1 }
            opportunities[node] += last - opening
            guard last > opening else { continue }
            for second in shopper.nodes.indices where second != first {
                let pair = node * count + Int(shopper.nodes[second])
                note(pair, shopper.baskets(ofNodeAt: second), opening: opening, last: last)
            }
        }
    }

    private mutating func note(_ pair: Int, _ baskets: ArraySlice<Int32>, opening: Int, last: Int) {
        var found: Int32 = 0
        for basket in baskets where basket > opening && basket <= last {
            if found == 0 { tooLate[pair] += Int32(last) - basket }
            found += 1
        }
        if found > 0 { followed[pair] += 1 }
        repeated[pair] += found
    }

    /// The pairs worth a close look, by their first node, then by their second.
    func candidates(_ nodes: CategoryNodes, threshold: Double) -> [ChainCandidate] {
        var found: [(candidate: ChainCandidate, evidence: Double)] = []
        for first in 0..<count {
            for second in 0..<count where first != second && followed[first * count + second] >= 4 {
                guard !nodes.areNested(first, second) else { continue }
                let counts = association(first, second)
                guard counts.isPositive else { continue }
                let evidence = counts.logLikelihoodRatio
                if evidence >= threshold { found.append((ChainCandidate(first: first, second: second), evidence)) }
            }
        }
        found.sort { ($1.evidence, $0.candidate) < ($0.evidence, $1.candidate) }
        return found.prefix(setting.maximumCandidates).map(\.candidate).sorted()
    }

    private func association(_ first: Int, _ second: Int) -> AssociationCounts {
        let pair = first * count + second
        let both = Double(followed[pair])
        let tried = opportunities[first] - Int(tooLate[pair])
        let elsewhere = laterBaskets[second] - Int(repeated[pair])
        return AssociationCounts(
            both: both, firstOnly: Double(tried) - both, secondOnly: Double(elsewhere),
            neither: Double(max(0, allLaterBaskets - opportunities[first] - elsewhere)))
    }
}
