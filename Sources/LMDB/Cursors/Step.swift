/// What a closure that is shown one entry after the other says: go on, or enough.
public enum Step: Sendable {
    /// Show the next entry.
    case `continue`

    /// Show no more.
    case stop
}
