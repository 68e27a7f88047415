/// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since the epoch; negative before 1970.
    public var milliseconds: Int64

    /// The moment so many milliseconds after the epoch.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment so many seconds after the epoch.
    public init(seconds: Int64) {
        self.milliseconds = seconds * 1000
    }

    /// Whole days since the epoch, UTC, rounded down.
    public var day: Int32 { Int32(clamping: Self.floorDivide(milliseconds, 86_400_000)) }

    /// Seconds since the epoch with the fraction.
    public var seconds: Double { Double(milliseconds) / 1000 }

    /// This moment moved by a number of milliseconds.
    public func advanced(byMilliseconds delta: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds &+ delta)
    }

    /// This moment moved by a number of seconds.
    public func advanced(bySeconds delta: Int64) -> Timestamp {
        advanced(byMilliseconds: delta * 1000)
    }

    /// Milliseconds from another moment to this one.
    public func milliseconds(since other: Timestamp) -> Int64 {
        milliseconds &- other.milliseconds
    }

    /// The earlier first.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
}
