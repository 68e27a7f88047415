/// Whether a property has one of some values.
struct PropertyValueTest: Hashable, Sendable {
    /// The entries of those who have one.
    let entries: Set<FactEntry>

    func holds(for entries: Span<FactEntry>) -> Bool {
        for index in entries.indices {
            let entry = entries[index]
            if entry.kind == FactKind.property.rawValue, self.entries.contains(entry) { return true }
        }
        return false
    }
}
