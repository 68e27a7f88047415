internal import Commerce
internal import Storage
internal import Synchronization

/// What an erasure has met so far; written on the folding thread.
final class ErasureTrace: Sendable {
    private struct State {
        var identifiers: [PersonIdentifier] = []
        var visitors: [VisitorID] = []
        var report: ErasureReport?
    }

    private let state = Mutex(State())

    /// Whether there was anybody.
    var wasFound: Bool { state.withLock { $0.report != nil } }

    /// What has gone.
    var report: ErasureReport { state.withLock { $0.report } ?? ErasureReport(removedEvents: 0, strippedEvents: 0) }

    /// The identifiers.
    var identifiers: [PersonIdentifier] { state.withLock { $0.identifiers } }

    /// Browsers that were the person's alone.
    var visitors: [VisitorID] { state.withLock { $0.visitors } }

    /// All by which the person could have come in once more.
    var references: [PersonReference] {
        state.withLock { state in state.identifiers.map { .identifier($0) } + state.visitors.map { .visitor($0) } }
    }

    func note(_ identifiers: [PersonIdentifier]) { state.withLock { $0.identifiers = identifiers } }

    func note(_ erasure: Erasure) {
        state.withLock { state in
            state.visitors += erasure.visitors.filter { !state.visitors.contains($0) }
            state.report = ErasureReport(
                removedEvents: (state.report?.removedEvents ?? 0) + erasure.removedEvents,
                strippedEvents: (state.report?.strippedEvents ?? 0) + erasure.strippedEvents)
        }
    }
}
