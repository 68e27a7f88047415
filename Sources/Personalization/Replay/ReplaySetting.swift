/// How much of the past is replayed.
public struct ReplaySetting: Sendable {
    /// The last days of the log that are replayed.
    public var days = 7
    /// Products asked for in each block.
    public var limit = 8
    /// About how many blocks are filled at most, for each configuration; beyond it only every n-th visitor is replayed.
    public var blocks = 30_000

    /// The last week.
    public init() {}
}
