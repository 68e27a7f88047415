/// A birthday; many shops ask for day and month only.
public struct Birthday: Hashable, Sendable, CustomStringConvertible {
    /// The year; nil if it is not told.
    public let year: Int?
    /// 1 to 12.
    public let month: Int
    /// 1 to 31, as the month has.
    public let day: Int

    /// Nil for a day that no calendar has; 29 February exists in leap years and where the year is not told.
    public init?(year: Int? = nil, month: Int, day: Int) {
        guard 1...12 ~= month, (1900...2100).contains(year ?? 2000) else { return nil }
        let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
        let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard 1...last ~= day else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `1990-02-28`, or `02-28` and `--02-28` (ISO 8601:2000, §5.2.1.3) where the year is not told.
    public init?(_ text: some StringProtocol) {
        let parts = text.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 2: self.init(month: numbers[0], day: numbers[1])
        case 3: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        default: return nil
        }
    }

    /// `1990-02-28` or `02-28`.
    public var description: String {
        let date = Self.padded(month) + "-" + Self.padded(day)
        return year.map { "\($0)-" + date } ?? date
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
