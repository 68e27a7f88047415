/// Somebody entered a segment, left one, or went from one group of the lifecycle to another.
public struct Movement: Hashable, Sendable {
    /// When.
    public var time: Timestamp
    /// Who.
    public var person: PersonID
    /// What they left; nil for nothing.
    public var from: SegmentID?
    /// What they entered; nil for nothing.
    public var to: SegmentID?

    /// A movement.
    public init(time: Timestamp, person: PersonID, from: SegmentID?, to: SegmentID?) {
        self.time = time
        self.person = person
        self.from = from
        self.to = to
    }
}
