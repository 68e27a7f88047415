internal import Commerce

/// What the shop's people decided about one thing and an identifier.
struct IdentityDecision: Hashable, Sendable {
    /// The identifier's key.
    var other: PersonID
    /// When.
    var time: Timestamp
    /// Whether they belong together.
    var isMerge: Bool
}

extension [IdentityDecision] {
    /// Enters a decision; of two about the same identifier the later holds, and of the same moment the one that unites.
    mutating func enter(_ decision: IdentityDecision) {
        if let known = firstIndex(where: { $0.other == decision.other }) {
            let (old, new) = (self[known], decision)
            if (old.time, old.isMerge ? 1 : 0) < (new.time, new.isMerge ? 1 : 0) { self[known] = new }
        } else {
            append(decision)
            sort { $0.other < $1.other }
        }
    }
}
