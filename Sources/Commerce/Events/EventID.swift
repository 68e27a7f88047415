/// The place of an event in the log: milliseconds since the epoch, then a sequence within the millisecond. Never goes back.
///
/// ```
/// bit 63                          20 19           0
///     | milliseconds (44 bits, to 2527) | sequence   |
/// ```
public struct EventID: Hashable, Comparable, Sendable {
    /// Both fields as one number; its order is the log's order.
    public let rawValue: UInt64

    /// The id with these bits.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Before every event.
    public static let zero = EventID(rawValue: 0)

    /// The first id at a moment; moments before 1970 count as 1970.
    public init(startOf moment: Timestamp) {
        rawValue = UInt64(max(0, moment.milliseconds)) << 20
    }

    /// The id that follows this one for an event of a moment: the moment's own first id, or, when the clock stands or has gone
    /// back, the next in sequence.
    public func next(at moment: Timestamp) -> EventID {
        max(EventID(rawValue: rawValue &+ 1), EventID(startOf: moment))
    }

    /// The millisecond in the id.
    public var time: Timestamp { Timestamp(milliseconds: Int64(rawValue >> 20)) }

    /// The log's order.
    public static func < (left: EventID, right: EventID) -> Bool { left.rawValue < right.rawValue }
}
