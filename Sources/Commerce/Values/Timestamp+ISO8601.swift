/// RFC 3339 text, the form in which the API speaks of time.
extension Timestamp {
    /// Reads `2026-03-21T14:05:09.123+03:00` and its shorter forms: a space for `T`, no seconds, no fraction, no zone (UTC), date only.
    ///
    /// Returns nil for anything else, a day that does not exist included. Source: RFC 3339 §5.6; days from the civil calendar after
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    public init?(iso8601 text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2), scanner.take("-"),
            let day = scanner.digits(2), Self.isDate(year, month, day)
        else { return nil }
        var milliseconds = Self.daysFromCivil(year, month, day) * 86_400_000
        if scanner.takeAny("T t") {
            guard let time = Self.timeOfDay(&scanner) else { return nil }
            milliseconds += time
        }
        guard scanner.isAtEnd else { return nil }
        self.init(milliseconds: milliseconds)
    }

    /// `2026-03-21T11:05:09.123Z`; the fraction only if there is one.
    public var iso8601: String {
        let (year, month, dayOfMonth) = Self.civil(fromDays: Int64(day))
        let inDay = milliseconds - Int64(day) * 86_400_000
        let (seconds, fraction) = (inDay / 1000, inDay % 1000)
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(dayOfMonth, 2))"
        let time = "\(Self.padded(seconds / 3600, 2)):\(Self.padded(seconds / 60 % 60, 2)):\(Self.padded(seconds % 60, 2))"
        return "\(date)T\(time)\(fraction == 0 ? "" : ".\(Self.padded(fraction, 3))")Z"
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Hours, minutes, seconds, fraction and zone, as milliseconds to add to midnight UTC.
    private static func timeOfDay<C: Collection<UInt8>>(_ scanner: inout DigitScanner<C>) -> Int64? {
        guard let hour = scanner.digits(2), hour < 24, scanner.take(":"), let minute = scanner.digits(2), minute < 60
        else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        if scanner.take(":") {
            guard let second = scanner.digits(2), second <= 60 else { return nil }
            milliseconds += second * 1000
            if scanner.takeAny(".,") {
                guard let fraction = scanner.milliseconds() else { return nil }
                milliseconds += fraction
            }
        }
        guard let zone = zoneOffset(&scanner) else { return nil }
        return milliseconds - zone
    }

    private static func zoneOffset<C: Collection<UInt8>>(_ scanner: inout DigitScanner<C>) -> Int64? {
        if scanner.isAtEnd || scanner.takeAny("Zz") { return 0 }
        let isWest = scanner.take("-")
        guard isWest || scanner.take("+"), let hours = scanner.digits(2), hours < 24 else { return nil }
        _ = scanner.take(":")
        guard let minutes = scanner.isAtEnd ? 0 : scanner.digits(2), minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isWest ? -60_000 : 60_000)
    }

    private static func isDate(_ year: Int64, _ month: Int64, _ day: Int64) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[Int(month) - 1]
    }

    /// Days from 1970-01-01 to a civil date.
    static func daysFromCivil(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The civil date so many days after 1970-01-01.
    static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
