import Recommenders

/// Gathers what came of the queries of a ``SessionTrial``.
struct SessionTally {
    private let mode: SessionMode
    private var hits = HitRate(at: SessionTrial.cutoff)
    private var ranks = MRR(at: SessionTrial.cutoff)
    private var coverage: Coverage
    private var unseenHits = HitRate(at: SessionTrial.cutoff)
    private var unseenRanks = MRR(at: SessionTrial.cutoff)
    private var unseenQueries = 0
    private var durations: [Int64] = []

    init(mode: SessionMode, catalogue: some Sequence<ItemNumber>) {
        self.mode = mode
        coverage = Coverage(at: SessionTrial.cutoff, catalogue: catalogue)
    }

    /// Adds an answer: the whole ranking, seen items included.
    mutating func add(_ ranking: [ItemNumber], for query: SessionQuery, nanoseconds: Int64) {
        durations.append(nanoseconds)
        let current = query.prefix.last
        let shown = mode == .repeatsKept ? ranking : ranking.filter { $0 != current }
        hits.add(recommended: shown, actual: query.next)
        ranks.add(recommended: shown, actual: query.next)
        coverage.add(recommended: shown)
        guard !query.prefix.contains(query.next) else { return }
        let seen = Set(query.prefix)
        let fresh = ranking.filter { !seen.contains($0) }
        unseenQueries += 1
        unseenHits.add(recommended: fresh, actual: query.next)
        unseenRanks.add(recommended: fresh, actual: query.next)
    }

    /// All in all.
    func figures(of model: String, trainingNanoseconds: Int64) -> SessionFigures {
        let timing = QueryTiming(nanoseconds: durations)
        return SessionFigures(
            model: model, mode: mode, queries: durations.count, hitRate: hits.value, reciprocalRank: ranks.value,
            coverage: coverage.value, unseenQueries: unseenQueries, unseenHitRate: unseenHits.value,
            unseenReciprocalRank: unseenRanks.value, meanMicroseconds: timing.meanMicroseconds,
            medianMicroseconds: timing.medianMicroseconds, trainingSeconds: Double(trainingNanoseconds) / 1e9)
    }
}
