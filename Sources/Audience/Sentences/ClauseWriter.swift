internal import Commerce

/// Says in one language what a condition asks for: the part of a sentence that follows "people who".
protocol ClauseWriter {
    /// How a sentence begins.
    var opening: String { get }
    /// The words between the last two of several clauses.
    var and: String { get }
    /// The words between alternatives.
    var or: String { get }
    /// A condition, or that it does not hold.
    func clause(_ condition: SegmentCondition, isNegated: Bool) -> String
    /// A compound that does not hold.
    func negated(_ compound: String) -> String
}

extension ClauseWriter {
    /// `a, b and c`
    func list(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + parts[parts.count - 1]
    }

    /// The first few of many names in quotes, and how many more there are.
    func names(_ names: [String], quotes: (String, String), more: (Int) -> String) -> String {
        let shown = names.prefix(names.count > 4 ? 3 : 4).map { quotes.0 + $0 + quotes.1 }
        return list(shown + (names.count > 4 ? [more(names.count - 3)] : []), or)
    }
}
