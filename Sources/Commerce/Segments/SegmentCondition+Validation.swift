/// What makes a condition one that can hold.
extension SegmentCondition {
    private static let counts = 0...1e6
    private static let sums = 0...1e13

    /// Refuses what holds nothing; the field is named below the condition's own name.
    func check() throws(InvalidValue) {
        switch self {
        case .orders(let range, let days):
            try range.check(within: Self.counts)
            try Self.check(days: days)
        case .spent(let range), .averageOrder(let range), .cartSum(let range): try range.check(within: Self.sums)
        case .date(_, let test): try test.check()
        case .dealings(let dealings): try Self.check(dealings)
        case .interest(let subject, let share):
            try subject.check()
            try Self.check(share, "share", within: 0...1)
        case .source(_, let names): try Self.check(count: names.count, "names")
        case .region(let regions): try SegmentLimits.check(count: regions.count)
        case .boughtIn(let channels): try SegmentLimits.check(count: channels.count)
        case .mail(_, let days, let times):
            try Self.check(days: days)
            try Self.check(times, "times", within: Self.counts)
        case .property(let name, let test): try Self.check(property: name, test)
        case .lifecycle(let groups): try SegmentLimits.check(count: groups.count)
        case .rfm(let recency, let frequency, let monetary): try Self.check(recency, frequency, monetary)
        case .segment, .consent: break
        case .has(let kinds): try SegmentLimits.check(count: kinds.count)
        }
    }

    private static func check(_ dealings: Dealings) throws(InvalidValue) {
        try dealings.subject?.check()
        try check(days: dealings.days)
        try check(dealings.times, "times", within: counts)
    }

    private static func check(property name: String, _ test: PropertyTest) throws(InvalidValue) {
        guard 1...PersonDetails.textLimit ~= name.utf8.count else {
            throw InvalidValue(field: "name", reason: "must be 1 to \(PersonDetails.textLimit) bytes")
        }
        try test.check()
    }

    private static func check(
        _ recency: ValueRange?, _ frequency: ValueRange?, _ monetary: ValueRange?
    ) throws(InvalidValue) {
        guard recency != nil || frequency != nil || monetary != nil else {
            throw InvalidValue(field: "", reason: "must have recency, frequency or monetary")
        }
        try check(recency, "recency", within: 1...5)
        try check(frequency, "frequency", within: 1...5)
        try check(monetary, "monetary", within: 1...5)
    }

    private static func check(days: Int?) throws(InvalidValue) {
        guard 1...SegmentLimits.days ~= days ?? 1 else {
            throw InvalidValue(field: "days", reason: "must be 1 to \(SegmentLimits.days)")
        }
    }

    private static func check(_ range: ValueRange?, _ field: String, within possible: ClosedRange<Double>) throws(InvalidValue) {
        do { try range?.check(within: possible) } catch { throw error.inside(field) }
    }

    private static func check(count: Int, _ field: String) throws(InvalidValue) {
        do { try SegmentLimits.check(count: count) } catch { throw error.inside(field) }
    }
}
