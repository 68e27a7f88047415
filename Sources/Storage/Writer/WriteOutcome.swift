/// What became of the events that somebody handed to the writer.
public enum WriteOutcome: Sendable {
    /// Safe on disk and folded: how many were taken, and how many were there already.
    case stored(taken: Int, duplicates: Int)
    /// Not taken, because too much is waiting; nothing was changed.
    case busy
    /// Not taken, because the disk or the database refused; nothing was changed. Only after `.fatal` can the log have them all the same: the
    /// process must begin anew, and the caller's own ids keep what is sent again from counting twice.
    case failed(StorageError)
}
