/// What became of the events of a request.
public enum IngestOutcome: Hashable, Sendable {
    /// Safe on disk, folded and learned: how many were taken, and how many were there already.
    case stored(taken: Int, duplicates: Int)
    /// Not taken: too much is waiting. Come back after so many seconds.
    case busy(retryAfterSeconds: Int)
    /// Not taken: the disk or the database refused, for this reason.
    case failed(reason: String)
}
