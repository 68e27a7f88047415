internal import Commerce
internal import Synchronization

/// The day's counters, kept hot: sums over the log that only grow.
final class CounterFold: Sendable {
    private struct Counter {
        var value: UInt64 = 0
        var isDirty = false

        /// Adds, and says whether there was a change before that is not on disk yet.
        mutating func add(_ amount: UInt64) -> Bool {
            defer { isDirty = true }
            value &+= amount
            return isDirty
        }
    }

    private struct State {
        var counters: [UInt64: Counter] = [:]
        var dirty: [UInt64] = []
    }

    private let state = Mutex(State())

    /// Begins with what was on disk.
    func load(_ stored: [(key: UInt64, value: UInt64)]) {
        state.withLock { state in
            for entry in stored { state.counters[entry.key] = Counter(value: entry.value) }
        }
    }

    /// Adds to a day's counter; amounts may be negative and wrap as two's complement.
    func add(_ amount: Int64, to metric: Metric, day: Int32) {
        let key = CounterKey.encode(day: day, metric: metric)
        state.withLock { state in
            let wasDirty = state.counters[key, default: Counter()].add(UInt64(bitPattern: amount))
            if !wasDirty { state.dirty.append(key) }
        }
    }

    /// All counters of a day.
    func day(_ day: Int32) -> [Metric: Int64] {
        state.withLock { state in
            var counts: [Metric: Int64] = [:]
            for (key, counter) in state.counters where CounterKey.day(of: key) == day {
                if let metric = CounterKey.metric(of: key) { counts[metric] = Int64(bitPattern: counter.value) }
            }
            return counts
        }
    }

    /// What changed since the last flush, by key.
    func dirtyCounters() -> [(key: UInt64, value: UInt64)] {
        state.withLock { state in
            state.dirty.sorted().map { ($0, state.counters[$0]?.value ?? 0) }
        }
    }

    /// Notes that everything is on disk.
    func markFlushed() {
        state.withLock { state in
            for key in state.dirty { state.counters[key]?.isDirty = false }
            state.dirty.removeAll(keepingCapacity: true)
        }
    }
}
