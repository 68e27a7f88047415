public import Commerce
internal import Storage

/// Who moved where in a stretch of time.
public struct MovementReport: Hashable, Sendable {
    /// People who went from one state to another.
    public struct Flow: Hashable, Sendable {
        /// What they left; nil for nothing.
        public var from: SegmentID?
        /// What they entered; nil for nothing.
        public var to: SegmentID?
        /// How many did; somebody who did so twice counts twice.
        public var count: Int
    }

    /// Every kind of movement that happened, the most frequent first.
    public let flows: [Flow]
    /// Where people stood in the lifecycle before the stretch and after it, those who came back to where they were left out; the most frequent
    /// first.
    public let lifecycle: [Flow]

    /// The movements from a moment until another, which is excluded.
    init(_ store: Store, from: Timestamp, until: Timestamp) throws {
        var flows: [Move: Int] = [:]
        var paths: [PersonID: Move] = [:]
        try store.movements(from: from, until: until) { _, movement in
            let move = Move(from: movement.from, to: movement.to)
            flows[move, default: 0] += 1
            if move.isInLifecycle { paths[movement.person, default: Move(from: move.from, to: nil)].to = move.to }
            return true
        }
        var net: [Move: Int] = [:]
        for path in paths.values where path.from != path.to { net[path, default: 0] += 1 }
        self.flows = Self.ranked(flows)
        lifecycle = Self.ranked(net)
    }

    /// How many entered a segment.
    public func entered(_ id: SegmentID) -> Int { flows.reduce(0) { $0 + ($1.to == id ? $1.count : 0) } }

    /// How many left a segment.
    public func left(_ id: SegmentID) -> Int { flows.reduce(0) { $0 + ($1.from == id ? $1.count : 0) } }

    private struct Move: Hashable {
        var from: SegmentID?
        var to: SegmentID?

        var isInLifecycle: Bool { (from ?? to).flatMap(Lifecycle.init) != nil }

        var name: String { "\(from?.rawValue ?? "") \(to?.rawValue ?? "")" }
    }

    private static func ranked(_ counts: [Move: Int]) -> [Flow] {
        counts.sorted { ($0.value, $1.key.name) > ($1.value, $0.key.name) }
            .map { Flow(from: $0.key.from, to: $0.key.to, count: $0.value) }
    }
}
