/// Why a file could not be evaluated.
public enum EvaluationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is nothing in the file.
    case empty(path: String)
    /// The first line is neither a header that is known nor a list of items; what was looked for, and the names that stand there.
    case unknownColumns(path: String, wanted: String, names: [String])
    /// A field cannot be read: its line (from 1), its column, its text and what is wrong with it.
    case badField(path: String, line: Int, field: String, text: String, reason: String)
    /// A line is longer than the permitted number of bytes; the last line read before it, and how many may be in one.
    case lineTooLong(path: String, after: Int, limit: Int)
    /// A file of test prefixes stands where sessions to learn from are needed.
    case nothingToLearn(path: String)
    /// What there is leaves no query to answer, and why.
    case noQueries(reason: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .empty(let path): "\(path) is empty"
        case .unknownColumns(let path, let wanted, let names):
            "\(path): needs \(wanted); the first line has: \(names.joined(separator: ", "))"
        case .badField(let path, let line, let field, let text, let reason):
            "\(path), line \(line), \(field): \(reason): \"\(text)\""
        case .lineTooLong(let path, let after, let limit): "\(path): a line after line \(after) is longer than \(limit) bytes"
        case .nothingToLearn(let path): "\(path) holds test prefixes; training needs sessions"
        case .noQueries(let reason): "nothing to ask: \(reason)"
        }
    }
}
