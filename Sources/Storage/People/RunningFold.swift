internal import Commerce

/// What one folding of events has come to so far.
struct RunningFold: Sendable {
    /// People who must be folded anew before the folding ends.
    var stale: Set<PersonID> = []
    /// People whose profile has changed.
    var changed: Set<PersonID> = []
}
