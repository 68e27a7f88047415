/// How often something happened: the counts of certain entries, in a window of days that ends today, against a range.
struct EntrySum: Hashable, Sendable {
    /// Kinds of entries.
    let kind: FactKind
    /// Subjects; nil for any.
    let subjects: NumberSet?
    /// A second kind with its subjects, such as looks at categories beside those at their products.
    let otherKind: FactKind?
    /// Subjects of the second kind.
    let otherSubjects: NumberSet
    /// Days before today that count, today beside them; nil for ever.
    let days: Int32?
    /// How often.
    let times: ClosedRange<Int>

    init(
        _ kind: FactKind, _ subjects: NumberSet? = nil, other: (kind: FactKind, subjects: NumberSet)? = nil, days: Int? = nil,
        times: ClosedRange<Int>
    ) {
        self.kind = kind
        self.subjects = subjects
        otherKind = other?.kind
        otherSubjects = other?.subjects ?? NumberSet()
        self.days = days.map { Int32(clamping: $0) }
        self.times = times
    }

    func holds(for entries: Span<FactEntry>, today: Int32) -> Bool {
        let first = days.map { today &- $0 } ?? .min
        var sum = 0
        for index in entries.indices {
            let entry = entries[index]
            if counts(entry), entry.day >= first { sum += entry.count }
        }
        return times.contains(sum)
    }

    /// The next day on which an entry leaves the window.
    func nextChange(for entries: Span<FactEntry>, after today: Int32) -> Int32 {
        guard let days else { return .max }
        var next = Int32.max
        for index in entries.indices {
            let entry = entries[index]
            guard counts(entry) else { continue }
            let leaves = entry.day &+ days &+ 1
            if leaves > today { next = min(next, leaves) }
        }
        return next
    }

    @inline(__always) private func counts(_ entry: FactEntry) -> Bool {
        if entry.kind == kind.rawValue { return subjects?.contains(entry.subject) ?? true }
        guard let otherKind, entry.kind == otherKind.rawValue else { return false }
        return otherSubjects.contains(entry.subject)
    }
}
