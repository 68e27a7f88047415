/// Counts the candidates exactly, customer by customer.
///
/// Most customers of a candidate's first node never bought the second, and count alike for all its candidates: they are counted
/// once per node, and only customers of both are counted per candidate.
struct PairCounter {
    private let waiting: Waiting
    private let candidates: [ChainCandidate]
    /// Where each node's candidates begin.
    private let starts: [Int]
    private var pairs: [PairCounts]
    /// After each node, had nobody bought anything awaited.
    private var afterNode: [LifeTable]
    /// After anything, for customers of the node: what they add before it, less all that they add.
    private var withoutNode: [LifeTable]
    /// After anything until each node, everybody.
    private var afterAnything: [LifeTable]
    private var nobody: LifeTable

    init(_ candidates: [ChainCandidate], nodes: CategoryNodes, waiting: Waiting, days: Int) {
        self.waiting = waiting
        self.candidates = candidates
        let empty = LifeTable(days: days)
        starts = (0...nodes.count).map { node in candidates.firstPlace { $0.first >= node } }
        pairs = candidates.map { PairCounts(after: empty, reference: empty, customers: nodes.customers[$0.first]) }
        afterNode = Array(repeating: empty, count: nodes.count)
        withoutNode = afterNode
        afterAnything = afterNode
        nobody = empty
    }

    /// Counts one customer.
    mutating func add(_ shopper: Shopper) {
        let (times, never) = (shopper.times, ArraySlice<Int32>())
        waiting.runAfterAnything(times, before: times.count, second: never) { nobody.add($0, times) }
        for place in shopper.nodes.indices {
            let node = Int(shopper.nodes[place])
            let own = shopper.baskets(ofNodeAt: place)
            guard let opening = own.first.map(Int.init) else { continue }
            waiting.runAfterAnything(times, before: times.count, second: never) { afterAnything[node].add($0, times, weight: -1) }
            waiting.runAfterAnything(times, before: times.count, second: own) { afterAnything[node].add($0, times) }
            guard starts[node] < starts[node + 1] else { continue }
            waiting.run(times, first: own, second: never) { afterNode[node].add($0, times) }
            waiting.runAfterAnything(times, before: opening, second: never) { withoutNode[node].add($0, times) }
            waiting.runAfterAnything(times, before: times.count, second: never) { withoutNode[node].add($0, times, weight: -1) }
            for index in starts[node]..<starts[node + 1] {
                guard let second = shopper.place(of: Int32(candidates[index].second)) else { continue }
                add(times, opening, first: own, second: shopper.baskets(ofNodeAt: second), to: &pairs[index])
            }
        }
    }

    /// A customer of both, in place of one of the first alone.
    private func add(
        _ times: [Int], _ opening: Int, first: ArraySlice<Int32>, second: ArraySlice<Int32>, to pair: inout PairCounts
    ) {
        let never = ArraySlice<Int32>()
        var waited = false
        waiting.run(times, first: first, second: second) {
            pair.after.add($0, times)
            waited = true
        }
        if !waited { pair.customers -= 1 }
        waiting.run(times, first: first, second: never) { pair.after.add($0, times, weight: -1) }
        waiting.runAfterAnything(times, before: opening, second: second) { pair.reference.add($0, times) }
        waiting.runAfterAnything(times, before: times.count, second: second) { pair.reference.add($0, times, weight: -1) }
        waiting.runAfterAnything(times, before: opening, second: never) { pair.reference.add($0, times, weight: -1) }
        waiting.runAfterAnything(times, before: times.count, second: never) { pair.reference.add($0, times) }
        let balance = balance(times, first, second)
        if balance > 0 { pair.forward += 1 }
        if balance < 0 { pair.backward += 1 }
    }

    /// Purchases of the second after one of the first within the horizon, less those before.
    private func balance(_ times: [Int], _ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>) -> Int {
        var balance = 0
        for one in first {
            for other in second where abs(times[Int(one)] - times[Int(other)]) < waiting.horizon {
                balance += Int((other - one).signum())
            }
        }
        return balance
    }

    /// The counts of a candidate, all customers taken together.
    func counts(_ index: Int) -> PairCounts {
        let candidate = candidates[index]
        var pair = pairs[index]
        pair.after.add(afterNode[candidate.first])
        for table in [nobody, afterAnything[candidate.second], withoutNode[candidate.first]] { pair.reference.add(table) }
        return pair
    }
}
