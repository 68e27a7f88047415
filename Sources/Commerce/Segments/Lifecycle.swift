/// Where in their life as a customer somebody is: the seven groups into which every buyer falls, each buyer into exactly one.
///
/// The names, and what to do about each, are from Retail Rocket's talks of 2015; which orders and days make which group is the room
/// `Audience`'s to say.
public enum Lifecycle: UInt8, Hashable, Sendable, CaseIterable {
    /// Bought once, lately.
    case new = 1
    /// Bought again, lately.
    case promising = 2
    /// Buys often, lately too.
    case loyal = 3
    /// Bought once, and the time for a second order is passing.
    case stalled = 4
    /// Bought once or a few times, long ago.
    case sleeping = 5
    /// Bought several times, and is late.
    case atRisk = 6
    /// Bought often, and has not for long.
    case alarm = 7

    /// The name on the wire: `atRisk`.
    public var name: String { String(describing: self) }

    /// The group of a name on the wire.
    public init?(name: some StringProtocol) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// The group as a segment, `lifecycle:atRisk`: so its movements are recorded.
    public var segment: SegmentID { SegmentID(unchecked: "lifecycle:" + name) }

    /// The group that a segment stands for; nil for any other segment.
    public init?(_ segment: SegmentID) {
        guard segment.rawValue.hasPrefix("lifecycle:") else { return nil }
        self.init(name: segment.rawValue.dropFirst("lifecycle:".count))
    }
}
