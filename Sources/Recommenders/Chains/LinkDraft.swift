import Glibc

/// A candidate that has passed, on its way to becoming a link.
struct LinkDraft {
    var pair: ChainCandidate
    var counts: PairCounts
    var mixture: LagMixture
    var evidence: Double
    var total: Double
    var base: Double
    /// Baskets in which the second followed, by item.
    var items: [ItemNumber: Int] = [:]
    /// How often each other draft's second was bought in between, by place of the draft that leads there.
    var between: [Int: Int] = [:]

    /// How many more followed than would have by chance.
    var excess: Double { max(0, Double(counts.after.hits) * (1 - base / max(total, base))) }

    /// How many times as often as by chance it follows at any time: shares near 1 cannot hide it, as they do the lift.
    var hazardRatio: Double { log(1 - min(0.99, total)) / log(1 - min(0.99, max(1e-6, base))) }

    /// The items most bought, the most bought first, then by number.
    func topItems(_ limit: Int) -> [ItemNumber] {
        items.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
}
