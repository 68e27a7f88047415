import Commerce

/// The date of a catalogue, as feeds write it.
enum FeedDate {
    /// Reads ISO 8601 in its usual forms, `2022-05-22 14:37` and RSS's `Sun, 22 May 2022 14:37:00 +0300` (RFC 822); nil for anything else.
    static func timestamp(_ text: String) -> Timestamp? {
        if let moment = Timestamp(iso8601: text) { return moment }
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
        let fields = words.first?.first?.isLetter == true ? words.dropFirst() : words[...]
        guard fields.count >= 4, let day = Int(fields[fields.startIndex]), (1...31).contains(day) else { return nil }
        let rest = Array(fields.dropFirst())
        guard let month = months.firstIndex(of: rest[0].prefix(3).lowercased()), rest[1].count == 4 else { return nil }
        let zone = rest.count > 3 && (rest[3].hasPrefix("+") || rest[3].hasPrefix("-")) ? String(rest[3]) : "Z"
        return Timestamp(iso8601: "\(rest[1])-\(padded(month + 1))-\(padded(day))T\(rest[2])\(zone)")
    }

    private static func padded(_ value: Int) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
