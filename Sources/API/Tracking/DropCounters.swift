import Synchronization

/// Counts requests whose events were not taken, by reason, since the start.
public final class DropCounters: Sendable {
    private let counts = Mutex([UInt64](repeating: 0, count: DropReason.allCases.count))

    /// All at zero.
    public init() {}

    /// Counts one more.
    public func count(_ reason: DropReason) {
        counts.withLock { $0[reason.rawValue] &+= 1 }
    }

    /// How many so far, by the reason's name; reasons that have not occurred are left out.
    public var snapshot: [String: UInt64] {
        let counts = counts.withLock { $0 }
        var result: [String: UInt64] = [:]
        for reason in DropReason.allCases where counts[reason.rawValue] > 0 { result[reason.name] = counts[reason.rawValue] }
        return result
    }
}
