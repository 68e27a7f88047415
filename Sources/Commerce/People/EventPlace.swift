/// Where an event stands in the order in which a person's events are applied: by time, then by kind.
///
/// Events of the same moment and kind that do not change one another's effect may come in any order; of the others the log's keeper makes one
/// order out of their content.
public struct EventPlace: Hashable, Comparable, Sendable {
    /// When it happened.
    public var time: Timestamp
    /// The raw value of the kind of action; 0 for one whose order among those of the same moment is of no consequence.
    public var kind: UInt8

    /// A place.
    public init(time: Timestamp, kind: UInt8) {
        self.time = time
        self.kind = kind
    }

    /// The place of an event.
    public init(_ event: Event) {
        self.init(time: event.time, kind: Self.commutes(event.action.kind) ? 0 : event.action.kind.rawValue)
    }

    /// The earlier first.
    public static func < (left: EventPlace, right: EventPlace) -> Bool { (left.time, left.kind) < (right.time, right.kind) }

    /// Kinds that only count: two of the same moment have the same effect in either order, and beside any other.
    private static func commutes(_ kind: Action.Kind) -> Bool {
        switch kind {
        case .pageView, .checkout, .search, .impression, .click: true
        default: false
        }
    }
}
