internal import Commerce

/// Events that are safe on disk but not folded yet, and who waits to hear of them.
struct CommittedBatch: Sendable {
    /// The events with their places in the log, in order.
    var events: [Event]
    /// Whom to tell, and what.
    var answers: [(completion: @Sendable (WriteOutcome) -> Void, outcome: WriteOutcome)]
    /// What is to be done when they are folded.
    var works: [FoldingWork] = []
}
