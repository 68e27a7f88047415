public import Commerce

/// Times for events of which only the order is known: the n-th event of the file (from 0) happened at `start` + n × `spacing`.
///
/// Sessions follow one another in the file and so in time; they stay apart by their visitors, each session being one.
public struct SyntheticClock: Hashable, Sendable {
    /// When the first event happened.
    public var start: Timestamp
    /// Milliseconds from one event to the next.
    public var spacing: Int64

    /// A clock that ticks once an event.
    public init(start: Timestamp, spacing: Int64) {
        precondition(spacing >= 0, "time does not run backwards")
        self.start = start
        self.spacing = spacing
    }

    /// The time of the n-th event.
    func time(of event: Int) -> Timestamp {
        start.advanced(byMilliseconds: Int64(event) &* spacing)
    }
}
