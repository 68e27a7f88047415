import Commerce

/// A time as files of evaluation data write it.
enum TimeField {
    /// Seconds since 1970 with or without a fraction, or milliseconds (more than 10¹¹, which in seconds would be the year 5138);
    /// ISO 8601 with its shorter forms; `12/31/2010 8:26`, month first. UTC unless the text says otherwise. Nil for anything else.
    static func moment(_ text: String) -> Timestamp? {
        if let number = Double(text) {
            guard number.isFinite, abs(number) < 1e15 else { return nil }
            return Timestamp(milliseconds: Int64(abs(number) > 1e11 ? number : number * 1000))
        }
        return Timestamp(iso8601: text) ?? american(text)
    }

    private static func american(_ text: String) -> Timestamp? {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let date = parts.first?.split(separator: "/"), date.count == 3, date[2].utf8.count == 4 else { return nil }
        let time = parts.count > 1 ? (parts[1].prefix { $0 != ":" }.utf8.count == 1 ? "T0" : "T") + parts[1] : ""
        return Timestamp(iso8601: "\(date[2])-\(padded(date[0]))-\(padded(date[1]))\(time)")
    }

    private static func padded(_ digits: Substring) -> String {
        digits.utf8.count == 1 ? "0" + digits : String(digits)
    }
}
