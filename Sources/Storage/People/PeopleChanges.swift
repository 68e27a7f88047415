public import Commerce

/// What a folding of events has changed about the people whom the shop can count.
public struct PeopleChanges: Sendable {
    /// Customers as they are now, each once.
    public var changed: [Profile] = []
    /// Those who are no customers, or nobody, any more: they became part of another, were erased, or their only order was cancelled. Some never were.
    public var removed: [PersonID] = []

    /// These changes; none unless given.
    public init(changed: [Profile] = [], removed: [PersonID] = []) {
        self.changed = changed
        self.removed = removed
    }

    /// Whether nothing has changed.
    public var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
}
