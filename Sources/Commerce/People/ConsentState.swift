/// Where a person stands on one purpose: the latest decision, and when it was.
public struct ConsentState: Hashable, Sendable {
    /// The latest decision.
    public var decision: ConsentDecision
    /// When it was taken.
    public var time: Timestamp

    /// A decision at a moment.
    public init(decision: ConsentDecision, time: Timestamp) {
        self.decision = decision
        self.time = time
    }
}
