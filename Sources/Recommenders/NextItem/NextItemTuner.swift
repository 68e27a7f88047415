internal import Commerce

/// Adjusts ``NextItemWeights`` to a shop: the balance of new items and returns, and how much succession counts.
///
/// The latest sessions are foreseen click by click, each from all sessions before it. The knobs (``NextItemKnobs``) are fitted to
/// the first part of them by maximum likelihood; the last part, held back, decides. New weights are accepted only if there
/// the mean reciprocal rank rises by more than twice the standard error of the difference, and the hit rate does not fall by
/// more than one.
public struct NextItemTuner: Sendable {
    /// Latest clicks that are foreseen.
    public var clicks = 6000
    /// The share of them, the earlier ones, that the knobs are fitted to.
    public var fittedShare = 0.6
    /// Clicks of each session that are foreseen, the first.
    public var clicksPerSession = 30
    /// Clicks that must be held back for a judgement.
    public var leastHeldBack = 200
    /// How far the model looks.
    public var setting = NextItemSetting()

    /// The defaults.
    public init() {}

    /// Fits weights to a shop's sessions and judges them.
    ///
    /// Costs an index of the sessions and a query for each foreseen click: seconds and about 20 bytes a click of memory, on top
    /// of the sessions.
    ///
    /// - Parameters:
    ///   - sessions: items of each session in order, the sessions in order of time.
    ///   - weights: the weights in use.
    public func tuning(of sessions: [[ItemNumber]], from weights: NextItemWeights = NextItemWeights()) -> NextItemTuning {
        let usable = sessions.filter { $0.count > 1 }
        let foreseen = splits(of: usable)
        let parts = examples(of: usable, from: foreseen.first, heldBackFrom: foreseen.heldBack, weights)
        let knobs = KnobFit().knobs(for: parts.fitted)
        let verdict = Verdict(parts.heldBack, knobs)
        let isAccepted = verdict.isBetter && parts.heldBack.examples.count >= leastHeldBack
        return NextItemTuning(
            weights: isAccepted ? knobs.applied(to: weights) : weights, isAccepted: isAccepted, before: verdict.before,
            after: verdict.after, fittedClicks: parts.fitted.examples.count, heldBackClicks: parts.heldBack.examples.count)
    }

    /// The first session to foresee and the first to hold back; the first half of a short history is never foreseen.
    private func splits(of sessions: [[ItemNumber]]) -> (first: Int, heldBack: Int) {
        var first = sessions.count
        var heldBack = sessions.count
        var gathered = 0
        while first > sessions.count / 2, gathered < clicks {
            first -= 1
            gathered += min(sessions[first].count, clicksPerSession) - 1
        }
        var left = Int(Double(gathered) * (1 - fittedShare))
        while heldBack > first, left > 0 {
            heldBack -= 1
            left -= min(sessions[heldBack].count, clicksPerSession) - 1
        }
        return (first, heldBack)
    }

    private func examples(
        of sessions: [[ItemNumber]], from first: Int, heldBackFrom heldBack: Int, _ weights: NextItemWeights
    ) -> (fitted: TuningExamples, heldBack: TuningExamples) {
        let model = NextItem(weights: weights, setting: setting)
        var index = SessionIndex()
        var repeats = RepeatHistogram()
        var scratch = QueryScratch()
        var fitted = TuningExamples()
        var judged = TuningExamples()
        for (place, items) in sessions.enumerated() {
            for click in 1..<min(items.count, clicksPerSession) where place >= first {
                let candidates = model.candidates(
                    after: Array(items[..<click]), in: index, repeats: repeats, scratch: &scratch)
                if place < heldBack {
                    fitted.append(items[click], candidates: candidates, weights)
                } else {
                    judged.append(items[click], candidates: candidates, weights)
                }
            }
            let session = index.startSession(at: Timestamp(seconds: 0))
            for (click, item) in items.enumerated() {
                repeats.learn(item, after: Array(items[..<min(click, RepeatHistogram.clicksPerSession)]))
                index.append(item: item, toSession: session)
            }
        }
        return (fitted, judged)
    }

    /// What the held-back clicks say.
    private struct Verdict {
        var before: NextItemTuning.Quality
        var after: NextItemTuning.Quality
        var isBetter: Bool

        init(_ examples: TuningExamples, _ knobs: NextItemKnobs) {
            let count = Double(max(1, examples.examples.count))
            var old = (hits: 0.0, ranks: 0.0)
            var new = (hits: 0.0, ranks: 0.0)
            var squares = (hits: 0.0, ranks: 0.0)
            for example in examples.examples {
                let first = examples.reciprocalRank(of: example, .neutral)
                let second = examples.reciprocalRank(of: example, knobs)
                let hits = (old: first > 0 ? 1.0 : 0, new: second > 0 ? 1.0 : 0)
                old = (old.hits + hits.old, old.ranks + first)
                new = (new.hits + hits.new, new.ranks + second)
                squares.hits += (hits.new - hits.old) * (hits.new - hits.old)
                squares.ranks += (second - first) * (second - first)
            }
            before = NextItemTuning.Quality(hitRate: old.hits / count, reciprocalRank: old.ranks / count)
            after = NextItemTuning.Quality(hitRate: new.hits / count, reciprocalRank: new.ranks / count)
            // Sums of squares around 0, not around the mean: the error under the assumption that nothing has changed.
            isBetter =
                after.reciprocalRank - before.reciprocalRank > 2 * squares.ranks.squareRoot() / count
                && before.hitRate - after.hitRate <= squares.hits.squareRoot() / count
        }
    }
}
