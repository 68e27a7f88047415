/// What can be asked of a day.
public enum DateTest: Hashable, Sendable {
    /// It was so many days ago; today is 0.
    case daysAgo(ValueRange)
    /// It is so many days ahead; today is 0.
    case daysAhead(ValueRange)
    /// It lies between two days, both included; one may be left out.
    case between(from: CivilDay?, to: CivilDay?)
    /// There is no such day.
    case never

    /// Refuses windows that hold nothing; the field is named below the condition's own name.
    func check() throws(InvalidValue) {
        switch self {
        case .daysAgo(let range): try Self.check(range, "daysAgo")
        case .daysAhead(let range): try Self.check(range, "daysAhead")
        case .between(let from, let to):
            guard from != nil || to != nil else { throw InvalidValue(field: "", reason: "must have from or to") }
            if let from, let to, from > to { throw InvalidValue(field: "to", reason: "must not be before from") }
        case .never: break
        }
    }

    private static func check(_ range: ValueRange, _ field: String) throws(InvalidValue) {
        do {
            try range.check(within: 0...36_500)
        } catch {
            throw error.inside(field)
        }
    }
}
