/// Which share of a person's interest goes to certain products and categories; see ``InterestProfile``.
struct InterestTest: Hashable, Sendable {
    let products: NumberSet
    let categories: NumberSet
    let share: ClosedRange<Double>

    func holds(for entries: Span<FactEntry>) -> Bool {
        var latest: Int32 = 0
        for index in entries.indices where Self.isInterest(entries[index]) { latest = max(latest, entries[index].day) }
        var (total, wanted) = (0.0, 0.0)
        for index in entries.indices {
            let entry = entries[index]
            guard Self.isInterest(entry), let weight = InterestProfile.weight(of: entry) else { continue }
            let interest = weight * InterestWeight.decay(days: Int(latest &- entry.day))
            total += interest
            let set = entry.kind == FactKind.viewedCategory.rawValue ? categories : products
            if set.contains(entry.subject) { wanted += interest }
        }
        return total > 0 && share.contains(wanted / total)
    }

    @inline(__always) private static func isInterest(_ entry: FactEntry) -> Bool {
        entry.kind <= FactKind.inCart.rawValue
    }
}
