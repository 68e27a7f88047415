/// How much may wait for the writer, and how often it flushes what the folds changed.
public struct WriterLimits: Sendable {
    /// Events that may wait in the queue; beyond it submitters are told to come back.
    public var queuedEvents = 20_000
    /// The most events in one commit, so that a commit stays short.
    public var eventsPerCommit = 2_000
    /// Milliseconds between flushes of the folded state.
    public var flushInterval: Int64 = 3_000
    /// Changed rows that cause a flush before its time.
    public var flushCount = 50_000

    /// The limits for a real store.
    public init() {}
}
