import Commerce
import HTTPServing

/// Reads the parameters behind the `?` of a request to a list; a refusal names the parameter.
struct QueryReader {
    private let parameters: QueryParameters

    init(_ parameters: QueryParameters) {
        self.parameters = parameters
    }

    /// A text; nil where it is missing or empty.
    func text(_ name: String) -> String? { parameters[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// A whole number in a range.
    func number(_ name: String, in range: ClosedRange<Int>, usually: Int) throws(InvalidValue) -> Int {
        guard let text = text(name) else { return usually }
        guard let number = Int(text), range.contains(number) else {
            throw InvalidValue(field: name, reason: "must be \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// `en` or `ru`.
    func language() throws(InvalidValue) -> Language {
        guard let text = text("lang") else { return .english }
        guard let language = Language(rawValue: text) else {
            throw InvalidValue(
                field: "lang", reason: "must be one of \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return language
    }

    /// A person's id.
    func person(_ name: String) throws(InvalidValue) -> PersonID? {
        guard let text = text(name) else { return nil }
        guard let person = PersonID(hex: text) else {
            throw InvalidValue(field: name, reason: "must be 32 hexadecimal digits")
        }
        return person
    }

    /// The number of a record, as an answer before gave it.
    func place(_ name: String) throws(InvalidValue) -> UInt64? {
        guard let text = text(name) else { return nil }
        guard let place = UInt64(text), place > 0 else {
            throw InvalidValue(field: name, reason: "must be a number of an answer before")
        }
        return place
    }

    /// The moments `from`, or else 30 days before the end, and `to`, or else now.
    func stretch(until now: Timestamp) throws(InvalidValue) -> (from: Timestamp, until: Timestamp) {
        let end = try moment("to") ?? now
        let start = try moment("from") ?? end.advanced(bySeconds: -30 * 86_400)
        guard start < end else { throw InvalidValue(field: "from", reason: "must be before to") }
        return (start, end)
    }

    private func moment(_ name: String) throws(InvalidValue) -> Timestamp? {
        guard let text = text(name) else { return nil }
        guard let moment = Timestamp(iso8601: text), moment.milliseconds >= 0 else {
            throw InvalidValue(field: name, reason: "must be a date or a time in ISO 8601, such as 2026-03-31")
        }
        return moment
    }
}
