import Commerce
import Tabular

/// A time as files of the past write it.
struct MomentText {
    private let offset: Int64
    /// The last text and what it meant: rows of an order share their time.
    private var last: (text: String, moment: Timestamp)?

    init(secondsFromUTC: Int) {
        offset = Int64(secondsFromUTC) * 1000
    }

    /// Reads the field at a place: seconds or milliseconds since 1970 (more than 10^11 are milliseconds; in seconds that would be the year 5138),
    /// ISO 8601 with its shorter forms, `12/31/2010 8:26` (month first, as American tools write) and `31.12.2010 8:26` (day first).
    mutating func moment(_ reader: RowReader, _ place: Int) -> Timestamp? {
        if let number = reader.integer(place) {
            guard number > 0 else { return nil }
            return number > 100_000_000_000 ? Timestamp(milliseconds: number) : Timestamp(seconds: number)
        }
        let text = reader.text(place)
        if let last, last.text == text { return last.moment }
        guard let moment = moment(text) else { return nil }
        last = (text, moment)
        return moment
    }

    private func moment(_ text: String) -> Timestamp? {
        if let seconds = Double(text), seconds > 0, seconds < 100_000_000_000 {
            return Timestamp(milliseconds: Int64(seconds * 1000))
        }
        guard let moment = Timestamp(iso8601: text) ?? civil(text) else { return nil }
        return Self.namesZone(text) ? moment : moment.advanced(byMilliseconds: -offset)
    }

    /// A zone stands behind the time of day: `Z`, `+03:00`, `-0500`.
    private static func namesZone(_ text: String) -> Bool {
        text.utf8.dropFirst(10).contains { $0 == 0x2B || $0 == 0x2D || $0 | 0x20 == 0x7A }
    }

    private func civil(_ text: String) -> Timestamp? {
        let isAmerican = text.utf8.contains(0x2F)
        let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " })
        guard let date = parts.first?.split(separator: isAmerican ? "/" : "."), date.count == 3, date[2].utf8.count == 4 else {
            return nil
        }
        let (month, day) = isAmerican ? (date[0], date[1]) : (date[1], date[0])
        let time = parts.count > 1 ? (parts[1].utf8.count == 4 || parts[1].utf8.count == 7 ? "T0" : "T") + parts[1] : ""
        return Timestamp(iso8601: "\(date[2])-\(Self.padded(month))-\(Self.padded(day))\(time)")
    }

    private static func padded(_ digits: Substring) -> String {
        digits.utf8.count == 1 ? "0" + digits : String(digits)
    }
}
