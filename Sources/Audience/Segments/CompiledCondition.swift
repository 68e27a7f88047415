internal import Commerce

/// A condition in numbers.
enum CompiledCondition: Sendable {
    case orderCount(ClosedRange<Int>)
    /// Minor units.
    case spent(ClosedRange<Int64>)
    /// Minor units.
    case averageOrder(ClosedRange<Double>)
    /// Minor units.
    case cartSum(ClosedRange<Int64>)
    case day(SegmentDate, DayWindow)
    case birthday(BirthdayTest)
    case sum(EntrySum)
    case interest(InterestTest)
    case firstSource(NumberSet)
    case lastSource(NumberSet)
    case region(NumberSet)
    case channels(UInt8)
    case identifiers(UInt8)
    case given(UInt8)
    case refused(UInt8)
    case propertyNumber(PropertyNumberTest)
    case propertyValue(PropertyValueTest)
    case lifecycle(LifecycleTest)
    case scores(ScoreTest)
    /// The slot of another segment; negative for one that does not exist.
    case segment(Int)

    /// Whether it holds today for somebody in certain segments.
    func holds(_ row: PersonRow, _ entries: Span<FactEntry>, _ members: SegmentBits, today: Int32) -> Bool {
        switch self {
        case .orderCount(let range): range.contains(Int(row.orderCount))
        case .spent(let range): range.contains(row.spent)
        case .averageOrder(let range): row.pricedCount > 0 && range.contains(Double(row.spent) / Double(row.pricedCount))
        case .cartSum(let range): range.contains(row.cartSum)
        case .day(let date, let window): window.holds(for: Self.day(date, row), today: today)
        case .birthday(let test): test.holds(for: row.birthday, today: today)
        case .sum(let sum): sum.holds(for: entries, today: today)
        case .interest(let test): test.holds(for: entries)
        case .firstSource(let names): names.contains(row.firstSource)
        case .lastSource(let names): names.contains(row.lastSource)
        case .region(let regions): regions.contains(row.region)
        case .channels(let mask): row.channels & mask != 0
        case .identifiers(let mask): row.identifiers & mask != 0
        case .given(let mask): row.consentsGiven & mask != 0
        case .refused(let mask): row.consentsRefused & mask != 0
        case .propertyNumber(let test): test.holds(for: entries)
        case .propertyValue(let test): test.holds(for: entries)
        case .lifecycle(let test): test.holds(for: row, today: today)
        case .scores(let test): test.holds(for: row, today: today)
        case .segment(let slot): slot >= 0 && members[slot]
        }
    }

    /// The first day after one on which the answer may be another without an event; `Int32.max` if it never is.
    func nextChange(_ row: PersonRow, _ entries: Span<FactEntry>, after today: Int32) -> Int32 {
        switch self {
        case .day(let date, let window): window.nextChange(for: Self.day(date, row), after: today)
        case .birthday(let test): test.nextChange(for: row.birthday, after: today)
        case .sum(let sum): sum.nextChange(for: entries, after: today)
        case .lifecycle(let test): test.nextChange(for: row, after: today)
        case .scores(let test): test.nextChange(for: row, after: today)
        default: .max
        }
    }

    @inline(__always) private static func day(_ date: SegmentDate, _ row: PersonRow) -> Int32 {
        switch date {
        case .lastOrder: row.lastOrder
        case .firstOrder: row.firstOrder
        case .firstSeen: row.firstSeen
        case .lastSeen: row.lastSeen
        case .expectedOrder: row.expectedOrder
        case .cartAge: row.cartDay
        case .birthday: PersonRow.noDay
        }
    }
}
