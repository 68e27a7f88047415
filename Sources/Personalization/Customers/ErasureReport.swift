/// What the erasure of a person has come to.
public struct ErasureReport: Hashable, Sendable {
    /// Events that are no longer in the log.
    public var removedEvents: Int
    /// Sales that stay in the log, told of nobody.
    public var strippedEvents: Int
}
