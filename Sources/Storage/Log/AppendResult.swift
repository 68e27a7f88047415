public import Commerce

/// What became of the events of one append.
public struct AppendResult: Sendable {
    /// The events that are in the log now, with their ids, in order.
    public var events: [Event]
    /// For each group that was handed in, how many of its events were taken; the rest were there already.
    public var taken: [Int]
}
