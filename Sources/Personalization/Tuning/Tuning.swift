internal import Recommenders
internal import Storage

/// Adjusts the next item's model to the shop's own sessions, and only if those held back agree.
public final class Tuning: Sendable {
    /// The latest sessions that are looked at.
    private static let sessions = 200_000
    /// Sessions that are read before others get the lock.
    private static let sessionsAtOnce = 5_000

    private let models: LiveModels

    /// A tuning of some models.
    public init(models: LiveModels) {
        self.models = models
    }

    /// Tunes from the weights in force; answers and events go on meanwhile.
    ///
    /// - Throws: ``StorageError`` when accepted weights cannot be stored; they are not in force then.
    public func run() throws -> TuningReport {
        let weights = models.memory.read { memory in memory.nextItem.weights }
        let sessions = latestSessions()
        let tuning = NextItemTuner().tuning(of: sessions, from: weights)
        if tuning.isAccepted { try models.put(tuning.weights) }
        return TuningReport(
            isAccepted: tuning.isAccepted, fittedClicks: tuning.fittedClicks, heldBackClicks: tuning.heldBackClicks,
            hitRateBefore: tuning.before.hitRate, hitRateAfter: tuning.after.hitRate,
            reciprocalRankBefore: tuning.before.reciprocalRank, reciprocalRankAfter: tuning.after.reciprocalRank)
    }

    /// The latest sessions, read some at a time, so that no event waits long for the lock.
    private func latestSessions() -> [[UInt32]] {
        let end = models.memory.read { memory in memory.models.sessions.nextSession }
        var sessions: [[UInt32]] = []
        var next = end - min(end, SessionNumber(Self.sessions))
        while next < end {
            next = models.memory.read { memory in
                // The oldest may have been forgotten since the last time.
                let start = max(next, memory.models.sessions.firstSession)
                let stop = min(end, start + SessionNumber(Self.sessionsAtOnce))
                guard start < stop else { return end }
                for session in start..<stop { sessions.append(memory.models.sessions.items(ofSession: session)) }
                return stop
            }
        }
        return sessions
    }
}
