/// A day of the calendar, wherever it is: whole days since 1970-01-01.
public struct CivilDay: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let rawValue: Int32

    /// The day so many days after 1970-01-01.
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The day with a date of the Gregorian calendar; the date must exist.
    public init(year: Int, month: Int, day: Int) {
        rawValue = Int32(clamping: Timestamp.daysFromCivil(Int64(year), Int64(month), Int64(day)))
    }

    /// Reads `2026-03-31`; nil for anything else, a day that does not exist included.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 10, let moment = Timestamp(iso8601: text) else { return nil }
        rawValue = moment.day
    }

    /// Year, month and day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let (year, month, day) = Timestamp.civil(fromDays: Int64(rawValue))
        return (Int(year), Int(month), Int(day))
    }

    /// `2026-03-31`
    public var description: String {
        String(Timestamp(milliseconds: Int64(rawValue) * 86_400_000).iso8601.prefix { $0 != "T" })
    }

    /// The earlier first.
    public static func < (left: CivilDay, right: CivilDay) -> Bool { left.rawValue < right.rawValue }
}
