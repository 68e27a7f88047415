import Recommenders

/// Gathers what came of one kind of query of a ``PairTrial``.
struct PairTally {
    private var hits = HitRate(at: PairTrial.cutoff)
    private var ranks = MRR(at: PairTrial.cutoff)
    private var coverage: Coverage
    private var durations: [Int64] = []

    init(catalogue: some Sequence<ItemNumber>) {
        coverage = Coverage(at: PairTrial.cutoff, catalogue: catalogue)
    }

    /// Adds an answer.
    mutating func add(_ ranking: [ItemNumber], for item: ItemNumber, nanoseconds: Int64) {
        durations.append(nanoseconds)
        hits.add(recommended: ranking, actual: item)
        ranks.add(recommended: ranking, actual: item)
        coverage.add(recommended: ranking)
    }

    /// All in all.
    var answers: PairFigures.Answers {
        PairFigures.Answers(
            hitRate: hits.value, reciprocalRank: ranks.value, coverage: coverage.value,
            timing: QueryTiming(nanoseconds: durations))
    }
}
