internal import Commerce
internal import Synchronization

/// The day's counters, kept hot: sums over the log that only grow.
final class CounterFold: Sendable {
    private struct State {
        var values: [UInt64: UInt64] = [:]
        var dirty: Set<UInt64> = []
    }

    private let state = Mutex(State())

    /// Begins with what was on disk.
    func load(_ stored: [(key: UInt64, value: UInt64)]) {
        state.withLock { state in
            for entry in stored { state.values[entry.key] = entry.value }
        }
    }

    /// Adds to a day's counter; amounts may be negative and wrap as two's complement.
    func add(_ amount: Int64, to metric: Metric, day: Int32) {
        let key = CounterKey.encode(day: day, metric: metric)
        state.withLock { state in
            state.values[key, default: 0] &+= UInt64(bitPattern: amount)
            state.dirty.insert(key)
        }
    }

    /// All counters of a day.
    func day(_ day: Int32) -> [Metric: Int64] {
        state.withLock { state in
            var counts: [Metric: Int64] = [:]
            for (key, value) in state.values where CounterKey.day(of: key) == day {
                if let metric = CounterKey.metric(of: key) { counts[metric] = Int64(bitPattern: value) }
            }
            return counts
        }
    }

    /// What changed since the last flush, by key.
    func dirtyCounters() -> [(key: UInt64, value: UInt64)] {
        state.withLock { state in
            state.dirty.sorted().map { ($0, state.values[$0] ?? 0) }
        }
    }

    /// Notes that everything is on disk.
    func markFlushed() {
        state.withLock { $0.dirty.removeAll(keepingCapacity: true) }
    }
}
