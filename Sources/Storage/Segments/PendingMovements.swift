internal import Commerce
internal import Synchronization

/// Movements that the next flush will write, each with its number.
final class PendingMovements: Sendable {
    private struct State {
        var last: UInt64
        var waiting: [(number: UInt64, movement: Movement)] = []
    }

    private let state: Mutex<State>

    /// None yet, after those with a number on disk.
    init(after last: UInt64) {
        state = Mutex(State(last: last))
    }

    /// The number of the last movement, written or not.
    var last: UInt64 { state.withLock { $0.last } }

    /// Those that wait, in order.
    var waiting: [(number: UInt64, movement: Movement)] { state.withLock { $0.waiting } }

    func add(_ movements: [Movement]) {
        state.withLock { state in
            for movement in movements {
                // The time stands in front, so that a stretch of time is a range of numbers.
                state.last = max(state.last + 1, EventID(startOf: movement.time).rawValue)
                state.waiting.append((state.last, movement))
            }
        }
    }

    /// Forgets those up to a number, which are on disk.
    func forget(upTo number: UInt64) {
        state.withLock { state in state.waiting.removeAll { $0.number <= number } }
    }
}
