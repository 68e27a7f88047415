public import Commerce

/// What an erasure has come to.
public struct Erasure: Sendable {
    /// What changed about people.
    public var changes: PeopleChanges
    /// Events that are no longer in the log.
    public var removedEvents: Int
    /// Sales that stay in the log, told of nobody.
    public var strippedEvents: Int
    /// Browsers that were the person's alone.
    public var visitors: [VisitorID]
}
