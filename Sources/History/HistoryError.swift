/// Why a file of the past could not be read at all. Rows that are merely wrong stand in the ``HistoryReport``.
public enum HistoryError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is nothing in it.
    case empty
    /// Its header has none of the columns by which events or orders are told; the columns that it has.
    case unknownColumns(names: [String])
    /// Columns without which nothing can be made of the rows.
    case missingColumns(names: [String])
    /// The file has no times, and none were given.
    case noTimes
    /// The file holds JSON, and nobody said how to read it.
    case noDecoder
    /// The file is shorter than the position from which reading was to go on: it is not the same file.
    case notThatFar(rows: Int)
    /// A system call on a file failed: `errno`, the call and the path.
    case file(code: Int32, operation: String, path: String)

    /// One line for a person.
    public var description: String {
        switch self {
        case .empty: "the file is empty"
        case .unknownColumns(let names): "no column for events or orders is known among: \(names.joined(separator: ", "))"
        case .missingColumns(let names): "the table lacks the columns \(names.joined(separator: ", "))"
        case .noTimes: "the file has no times; say when its first event happened"
        case .noDecoder: "the file holds JSON, which cannot be read here"
        case .notThatFar(let rows): "the file ends after \(rows) rows, before the place to go on from: it has changed"
        case .file(let code, let operation, let path): "\(operation) of \(path) failed (errno \(code))"
        }
    }
}
