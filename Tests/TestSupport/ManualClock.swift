public import Commerce
internal import Synchronization

/// A clock that stands until a test moves it.
public final class ManualClock: Sendable {
    private let time: Mutex<Timestamp>

    /// A clock at a moment; 2026-03-01T12:00:00Z unless told otherwise.
    public init(_ start: Timestamp = Timestamp(seconds: 1_772_366_400)) {
        time = Mutex(start)
    }

    /// The moment it shows.
    public var now: Timestamp { time.withLock { $0 } }

    /// Moves it.
    public func advance(milliseconds: Int64) {
        time.withLock { $0 = $0.advanced(byMilliseconds: milliseconds) }
    }

    /// Moves it.
    public func advance(seconds: Int64) {
        advance(milliseconds: seconds * 1000)
    }
}
