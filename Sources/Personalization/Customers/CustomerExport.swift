public import Commerce

/// Everything that is stored about one person.
public struct CustomerExport: Sendable {
    /// When it was put together.
    public var time: Timestamp
    /// What is known of them; identifiers among it.
    public var profile: Profile
    /// Their browsers.
    public var visitors: [VisitorID]
    /// The segments they are in, groups of the lifecycle among them.
    public var segments: [SegmentID]
    /// Their orders as they stand.
    public var orders: [PlacedOrder]
    /// Everything they agreed to or took back, oldest first.
    public var consents: [ConsentEntry]
    /// How they moved between segments, oldest first.
    public var movements: [Movement]
    /// Every event of theirs, in the order in which they happened.
    public var events: [Event]
}
