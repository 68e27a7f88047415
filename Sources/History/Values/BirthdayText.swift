import Commerce

extension Birthday {
    /// Reads a day as files write it: `1990-02-28`, `02-28`, a time behind it or not; `28.02.1990`, `28.02.` (day first) and `02/28/1990`, `2/28`
    /// (month first, as American tools write). Nil for anything else.
    init?(written text: String) {
        let date = text.prefix { $0 != "T" && $0 != " " }
        if let birthday = Birthday(date) {
            self = birthday
            return
        }
        let isAmerican = date.contains("/")
        let parts = date.split(separator: isAmerican ? "/" : ".").map { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int($0) : nil }
        let numbers = parts.compactMap { $0 }
        guard numbers.count == parts.count, 2...3 ~= numbers.count else { return nil }
        let (month, day) = isAmerican ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        self.init(year: numbers.count == 3 ? numbers[2] : nil, month: month, day: day)
    }
}
