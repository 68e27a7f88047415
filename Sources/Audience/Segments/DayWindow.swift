internal import Commerce

/// A test of one day in a person's life, in whole days.
enum DayWindow: Hashable, Sendable {
    /// So many days ago.
    case ago(ClosedRange<Int32>)
    /// So many days ahead.
    case ahead(ClosedRange<Int32>)
    /// Between two days.
    case between(ClosedRange<Int32>)
    /// There is no day.
    case never
    /// Nothing satisfies it.
    case nothing

    /// Farther than any day can be.
    private static let far: Int32 = 1 << 28

    init(_ test: DateTest) {
        switch test {
        case .daysAgo(let range): self = Self.whole(range).map(DayWindow.ago) ?? .nothing
        case .daysAhead(let range): self = Self.whole(range).map(DayWindow.ahead) ?? .nothing
        case .between(let from, let to):
            let first = from?.rawValue ?? -Self.far
            self = .between(first...max(first, to?.rawValue ?? Self.far))
        case .never: self = .never
        }
    }

    /// Whether the day satisfies the test today.
    @inline(__always) func holds(for day: Int32, today: Int32) -> Bool {
        guard day != PersonRow.noDay else { return self == .never }
        return switch self {
        case .ago(let range): range.contains(today &- day)
        case .ahead(let range): range.contains(day &- today)
        case .between(let range): range.contains(day)
        case .never, .nothing: false
        }
    }

    /// The first day after one on which the answer may be another; `Int32.max` if it never is.
    func nextChange(for day: Int32, after today: Int32) -> Int32 {
        guard day != PersonRow.noDay else { return .max }
        let edges: (Int32, Int32)
        switch self {
        case .ago(let range): edges = (day &+ range.lowerBound, day &+ range.upperBound &+ 1)
        case .ahead(let range): edges = (day &- range.upperBound, day &- range.lowerBound &+ 1)
        case .between, .never, .nothing: return .max
        }
        return min(edges.0 > today ? edges.0 : .max, edges.1 > today && abs(edges.1) < Self.far ? edges.1 : .max)
    }

    /// The whole numbers of a range from 0 on; nil if there are none.
    private static func whole(_ range: ValueRange) -> ClosedRange<Int32>? {
        let from = Int32(min(Double(far), max(0, (range.from ?? 0).rounded(.up))))
        let to = Int32(min(Double(far), max(-1, (range.to ?? Double(far)).rounded(.down))))
        return from <= to ? from...to : nil
    }
}
