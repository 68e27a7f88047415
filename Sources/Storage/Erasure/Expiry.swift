public import Commerce

/// What a piece of an expiry has come to.
public struct Expiry: Sendable {
    /// What changed about people.
    public var changes = PeopleChanges()
    /// Events that are no longer in the log.
    public var removedEvents = 0
    /// Events of which only who was recognised where stays in the log.
    public var strippedEvents = 0
    /// The last event that was looked at.
    public var last: EventID
    /// Whether the whole log has been looked at.
    public var isAtEnd = false

    /// Nothing yet, after an event.
    public init(last: EventID, isAtEnd: Bool = false) {
        self.last = last
        self.isAtEnd = isAtEnd
    }
}
