internal import Glibc

/// Maximal marginal relevance: the next item is the one that is best and least like those before it.
///
/// ```
/// next = argmax λ · relevance(place) − (1 − λ) · max likeness to what is taken
/// ```
/// Scores of different recommenders are not comparable, so an item's relevance is the discount of its place,
/// 1 / log₂(1 + place). Sources: Carbonell and Goldstein, doi:10.1145/290941.291025; the discount of Järvelin and Kekäläinen,
/// doi:10.1145/582415.582418.
struct VarietyRanking: Sendable {
    private struct Entry {
        var index: Int
        var likeness: ItemLikeness
        var relevance: Float
        var closest: Float
    }

    private let balance: Float
    private var entries: [Entry] = []

    /// A ranking of items by place, the first of which may have moved above place 1 by a rule.
    init(_ ranked: ArraySlice<RankedPlace>, in pool: borrowing CandidatePool, balance: Float) {
        self.balance = balance
        entries.reserveCapacity(ranked.count)
        for (index, candidate) in zip(ranked.indices, ranked) {
            entries.append(
                Entry(
                    index: index, likeness: pool.likeness(candidate.place),
                    relevance: balance / log2f(1 + candidate.rank), closest: 0))
        }
    }

    /// The best index for which the closure says yes; it is taken out, and so are those for which the closure says no.
    mutating func next(where accepts: (Int) -> Bool) -> Int? {
        while let best = entries.indices.max(by: { isWorse(entries[$0], entries[$1]) }) {
            let entry = entries.remove(at: best)
            if accepts(entry.index) { return entry.index }
        }
        return nil
    }

    /// Notes that an item is taken, so that what is like it falls back.
    mutating func moveAway(from taken: ItemLikeness) {
        for index in entries.indices { entries[index].closest = max(entries[index].closest, entries[index].likeness.to(taken)) }
    }

    private func isWorse(_ left: Entry, _ right: Entry) -> Bool {
        let (leftValue, rightValue) = (value(left), value(right))
        return leftValue == rightValue ? left.index > right.index : leftValue < rightValue
    }

    private func value(_ entry: Entry) -> Float { entry.relevance - (1 - balance) * entry.closest }
}
