internal import Recommenders
internal import Storage

/// Adjusts the next item's model to the shop's own sessions, and only if those held back agree.
public final class Tuning: Sendable {
    /// The latest sessions that are looked at.
    private static let sessions = 200_000

    private let models: LiveModels

    /// A tuning of some models.
    public init(models: LiveModels) {
        self.models = models
    }

    /// Tunes from the weights in force; answers and events go on meanwhile.
    ///
    /// - Throws: ``StorageError`` when accepted weights cannot be stored; they are not in force then.
    public func run() throws -> TuningReport {
        let (sessions, weights) = models.memory.read { memory in
            (Self.latest(of: memory.models.sessions), memory.nextItem.weights)
        }
        let tuning = NextItemTuner().tuning(of: sessions, from: weights)
        if tuning.isAccepted { try models.put(tuning.weights) }
        return TuningReport(
            isAccepted: tuning.isAccepted, fittedClicks: tuning.fittedClicks, heldBackClicks: tuning.heldBackClicks,
            hitRateBefore: tuning.before.hitRate, hitRateAfter: tuning.after.hitRate,
            reciprocalRankBefore: tuning.before.reciprocalRank, reciprocalRankAfter: tuning.after.reciprocalRank)
    }

    private static func latest(of index: borrowing SessionIndex) -> [[UInt32]] {
        let end = index.nextSession
        let start = max(index.firstSession, end - min(end, SessionNumber(Self.sessions)))
        return (start..<end).map { index.items(ofSession: $0) }
    }
}
