/// What an expiry has come to.
public struct RetentionReport: Hashable, Sendable {
    /// Events that are no longer in the log.
    public var removedEvents = 0
    /// Events of which only who was recognised where stays.
    public var strippedEvents = 0

    /// Nothing.
    public init() {}
}
