internal import Commerce

/// Turns conditions into numbers.
struct ConditionCompiler {
    let setting: AudienceSetting
    /// The slots of segments.
    let slots: [SegmentID: Int]
    var subjects: ShopSubjects

    init(setting: AudienceSetting, slots: [SegmentID: Int], subjects: consuming ShopSubjects) {
        self.setting = setting
        self.slots = slots
        self.subjects = subjects
    }

    mutating func compile(_ condition: SegmentCondition) -> CompiledCondition {
        switch condition {
        case .orders(let range, let days):
            days.map { .sum(EntrySum(.order, days: $0, times: Self.whole(range))) } ?? .orderCount(Self.whole(range))
        case .spent(let range): .spent(minorUnits(range))
        case .averageOrder(let range): .averageOrder(minorUnits(exact: range))
        case .cartSum(let range): .cartSum(minorUnits(range))
        case .date(.birthday, let test): .birthday(BirthdayTest(window: DayWindow(test)))
        case .date(let date, let test): .day(date, DayWindow(test))
        case .dealings(let dealings): .sum(sum(dealings))
        case .interest(let subject, let share):
            .interest(
                InterestTest(
                    products: subjects.products(of: subject), categories: subjects.categories(of: subject),
                    share: (share.from ?? 0)...max(share.from ?? 0, share.to ?? .infinity)))
        case .source(let visit, let names): source(visit, names)
        case .region(let regions): .region(NumberSet(regions.map { subjects.regions.number(for: $0) }))
        case .boughtIn(let channels): .channels(channels.reduce(0) { $0 | 1 << $1.rawValue })
        case .mail(let kind, let days, let times):
            .sum(EntrySum(.mail, NumberSet([UInt32(kind.rawValue)]), days: days, times: Self.times(times)))
        case .property(let name, let test): property(name, test)
        case .lifecycle(let groups):
            .lifecycle(LifecycleTest(thresholds: setting.thresholds, groups: groups.reduce(0) { $0 | 1 << $1.rawValue }))
        case .rfm(let recency, let frequency, let monetary):
            .scores(
                ScoreTest(
                    cuts: setting.cuts, recency: Self.scores(recency), frequency: Self.scores(frequency),
                    monetary: Self.scores(monetary)))
        case .segment(let id): .segment(slots[id] ?? -1)
        case .has(let kinds): .identifiers(kinds.reduce(0) { $0 | 1 << $1.rawValue })
        case .consent(let purpose, let isGiven): isGiven ? .given(1 << purpose.rawValue) : .refused(1 << purpose.rawValue)
        }
    }

    private mutating func sum(_ dealings: Dealings) -> EntrySum {
        let times = Self.times(dealings.times)
        let products = dealings.subject.map { subjects.products(of: $0) }
        switch dealings.kind {
        case .bought: return EntrySum(.bought, products, days: dealings.days, times: times)
        case .inCart: return EntrySum(.inCart, products, days: dealings.days, times: times)
        case .viewed:
            guard let subject = dealings.subject, case .category = subject else {
                return EntrySum(.viewedProduct, products, days: dealings.days, times: times)
            }
            let pages = (kind: FactKind.viewedCategory, subjects: subjects.categories(of: subject))
            return EntrySum(.viewedProduct, products, other: pages, days: dealings.days, times: times)
        }
    }

    private mutating func source(_ visit: VisitChoice, _ names: [String]) -> CompiledCondition {
        let numbers = NumberSet(names.map { subjects.sources.number(for: $0.lowercased()) })
        return switch visit {
        case .first: .firstSource(numbers)
        case .last: .lastSource(numbers)
        case .any: .sum(EntrySum(.source, numbers, times: 1...Int.max))
        }
    }

    private mutating func property(_ name: String, _ test: PropertyTest) -> CompiledCondition {
        switch test {
        case .values(let values):
            return .propertyValue(PropertyValueTest(entries: Set(values.map { FactEntry(property: name, value: $0) })))
        case .number(let range):
            let from = range.from ?? -.infinity
            return .propertyNumber(
                PropertyNumberTest(name: subjects.properties.number(for: name), range: from...max(from, range.to ?? .infinity)))
        }
    }

    private func minorUnits(exact range: ValueRange) -> ClosedRange<Double> {
        let unit = Double(setting.currency.minorUnitsPerUnit)
        let from = range.from.map { ($0 * unit).rounded() } ?? -.infinity
        return from...max(from, range.to.map { ($0 * unit).rounded() } ?? .infinity)
    }

    private func minorUnits(_ range: ValueRange) -> ClosedRange<Int64> {
        let exact = minorUnits(exact: range)
        let from = exact.lowerBound == -.infinity ? Int64.min : Int64(exact.lowerBound)
        return from...(exact.upperBound == .infinity ? Int64.max : Int64(exact.upperBound))
    }

    private static func times(_ range: ValueRange?) -> ClosedRange<Int> { range.map(whole) ?? 1...Int.max }

    private static func scores(_ range: ValueRange?) -> ClosedRange<Int> { range.map(whole) ?? 1...5 }

    /// The whole numbers of a range; if there are none, one that no count is.
    private static func whole(_ range: ValueRange) -> ClosedRange<Int> {
        let from = Int(min(1e15, max(0, (range.from ?? 0).rounded(.up))))
        let to = range.to.map { Int(min(1e15, max(-1, $0.rounded(.down)))) } ?? .max
        return from <= to ? from...to : -2...(-1)
    }
}
