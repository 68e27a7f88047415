internal import Synchronization

/// How long the latest commits took, in microseconds: a ring of the last 1,024.
final class CommitLatency: Sendable {
    private static let capacity = 1_024

    private struct Ring {
        var values: [UInt32] = []
        var next = 0
    }

    private let ring = Mutex(Ring())

    func record(microseconds: Int) {
        ring.withLock { ring in
            let value = UInt32(clamping: microseconds)
            if ring.values.count < Self.capacity {
                ring.values.append(value)
            } else {
                ring.values[ring.next] = value
            }
            ring.next = (ring.next + 1) % Self.capacity
        }
    }

    /// The latest commit and the 99th percentile of those remembered; zeros before the first.
    var summary: (last: Int, p99: Int) {
        let (values, next) = ring.withLock { ($0.values, $0.next) }
        guard !values.isEmpty else { return (0, 0) }
        let last = values[(next + values.count - 1) % values.count]
        return (Int(last), Int(values.sorted()[values.count * 99 / 100]))
    }
}
