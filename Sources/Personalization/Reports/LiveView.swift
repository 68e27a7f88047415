public import Commerce
public import Storage
internal import Synchronization

/// What is going on right now, in memory: the latest events, how many come in, who is here.
public final class LiveView: EventFollower, Sendable {
    /// Events shown.
    public static let capacity = 50
    /// How long somebody counts as being here, in milliseconds.
    private static let presence: Int64 = Session.silence
    /// Seconds over which the rate is taken.
    private static let rateSeconds = 60

    private struct State {
        /// The latest batches, whole, oldest first: together just enough for what is shown.
        var batches: [[Event]] = []
        var shown = 0
        var seen: [VisitorID: Timestamp] = [:]
        var seenAfterPruning = 0
        var seconds = [Int](repeating: 0, count: rateSeconds)
        var second: Int64 = 0
    }

    private let state = Mutex(State())
    private let clock: @Sendable () -> Timestamp

    /// A view that has seen nothing yet.
    public init(clock: @escaping @Sendable () -> Timestamp) {
        self.clock = clock
    }

    /// Takes in what has just been stored.
    public func follow(_ events: [Event]) {
        let now = clock()
        state.withLock { state in
            Self.advance(&state, to: now)
            state.seconds[Int(state.second % Int64(Self.rateSeconds))] += events.count
            for index in events.indices {
                guard let visitor = events[index].visitor else { continue }
                Self.raise(&state.seen[visitor, default: events[index].time], to: events[index].time)
            }
            Self.show(events, &state)
            if state.seen.count > 2 * state.seenAfterPruning + 100_000 { Self.forgetGone(&state, at: now) }
        }
    }

    /// Forgets what some browsers did, and whatever names somebody.
    public func forget(_ visitors: Set<VisitorID>, _ identifiers: Set<PersonIdentifier>) {
        state.withLock { state in
            for visitor in visitors { state.seen[visitor] = nil }
            for batch in state.batches.indices {
                state.batches[batch].removeAll { event in
                    event.visitor.map(visitors.contains) ?? false
                        || event.identity?.identifiers.contains(where: identifiers.contains) ?? false
                }
            }
            state.shown = state.batches.reduce(0) { $0 + $1.count }
        }
    }

    /// The latest events, the newest first.
    public var latestEvents: [Event] {
        state.withLock { $0.batches }.flatMap(\.self).suffix(Self.capacity).reversed()
    }

    /// Events a second over the last minute.
    public func eventsPerSecond(at now: Timestamp) -> Double {
        state.withLock { state in
            Self.advance(&state, to: now)
            return Double(state.seconds.reduce(0, +)) / Double(Self.rateSeconds)
        }
    }

    /// Visitors who did something in the last half hour.
    public func activeVisitors(at now: Timestamp) -> Int {
        state.withLock { state in
            Self.forgetGone(&state, at: now)
            return state.seen.count
        }
    }

    /// Keeps a batch as it is, and lets go of those that are no longer needed to show the latest.
    private static func show(_ events: [Event], _ state: inout State) {
        guard !events.isEmpty else { return }
        state.batches.append(events)
        state.shown += events.count
        while let oldest = state.batches.first, state.shown - oldest.count >= capacity {
            state.shown -= oldest.count
            state.batches.removeFirst()
        }
    }

    private static func raise(_ time: inout Timestamp, to other: Timestamp) {
        if other > time { time = other }
    }

    private static func advance(_ state: inout State, to now: Timestamp) {
        let second = now.milliseconds / 1000
        guard second > state.second else { return }
        if second - state.second >= Int64(rateSeconds) {
            state.seconds = [Int](repeating: 0, count: rateSeconds)
        } else {
            for passed in (state.second + 1)...second { state.seconds[Int(passed % Int64(rateSeconds))] = 0 }
        }
        state.second = second
    }

    private static func forgetGone(_ state: inout State, at now: Timestamp) {
        let limit = now.advanced(byMilliseconds: -presence)
        state.seen = state.seen.filter { $0.value >= limit }
        state.seenAfterPruning = state.seen.count
    }
}
