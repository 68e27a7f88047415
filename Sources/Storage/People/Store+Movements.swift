public import Commerce

/// Segments and who moved between them.
extension Store {
    /// The shop's segments, by id.
    public func segments() throws -> [Segment] { [] }

    /// Stores a segment, new or changed.
    public func put(_ segment: Segment) throws {}

    /// Removes a segment; false if there was none.
    public func deleteSegment(_ id: SegmentID) throws -> Bool { false }

    /// Keeps movements; the next flush writes them in one transaction with the watermark.
    public func record(_ movements: [Movement]) {}

    /// The sequence number of the last recorded movement, those included that no flush has written yet; 0 before the first.
    public var lastMovement: UInt64 { 0 }

    /// Movements after a sequence number, in order, until the body says false.
    public func movements(after number: UInt64, _ body: (UInt64, Movement) throws -> Bool) throws {}

    /// Movements of a stretch of time, its end excluded, in order, until the body says false.
    public func movements(from: Timestamp, until: Timestamp, _ body: (UInt64, Movement) throws -> Bool) throws {}

    /// Every stored or hot profile of a customer, by person id, until the body says false.
    public func customers(_ body: (Profile) throws -> Bool) throws {}

    /// What the events after a place in the log have done to people, as they are now; nil if that cannot be told, and then ``customers(_:)``
    /// tells all.
    public func peopleChanges(after watermark: EventID) throws -> PeopleChanges? { nil }
}
