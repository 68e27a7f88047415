/// Whether a property is a number in a range.
struct PropertyNumberTest: Hashable, Sendable {
    /// The number of the property's name.
    let name: UInt32
    let range: ClosedRange<Double>

    func holds(for entries: Span<FactEntry>) -> Bool {
        for index in entries.indices {
            let entry = entries[index]
            guard entry.kind == FactKind.propertyNumber.rawValue, entry.name == name else { continue }
            return range.contains(Double(entry.number))
        }
        return false
    }
}
