public import Commerce

/// What folding some events did to people.
public struct PeopleChanges: Sendable {
    /// Profiles that are new or have changed, each once, as they are now.
    public var changed: [Profile]
    /// People who are no more: merged into others, or erased.
    public var removed: [PersonID]

    /// Changes; none unless given.
    public init(changed: [Profile] = [], removed: [PersonID] = []) {
        self.changed = changed
        self.removed = removed
    }
}
