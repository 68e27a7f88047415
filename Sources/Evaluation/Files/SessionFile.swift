import Commerce
public import Recommenders
import Tabular

/// Reads sessions, or prefixes of sessions with the item that came next. Every form may be gzipped.
///
/// Told by the first line:
/// - a header with a session and an item (`SessionId  ItemId  Time`, parted by tabs, commas or semicolons): one click a line, rows in any
///   order. A session's clicks go by time, sessions by the time of their last click, as the published protocol of session-rec has
///   it; what is equal keeps the file's order. Without a column for times the file's order is that of time.
/// - a header with a prefix and a label (`session_id  prefix  label  time`): a query a line; the prefix holds item ids, the latest last,
///   parted by spaces or commas (brackets and quotes around them do not count; in a table parted by commas it may hold commas without
///   quotes), the label is the one item that came next. Other columns are not read.
/// - anything without tabs, commas and semicolons: a session a line, item ids parted by spaces, chronological in both directions.
///
/// An id `4000.0` is read as `4000`.
public struct SessionFile {
    /// What was in a file.
    public enum Contents: Sendable, Equatable {
        /// Sessions, the earliest first.
        case sessions(ItemLists)
        /// Queries as they stand in the file.
        case queries([SessionQuery])
    }

    private let file: DataFile
    private let columns: HeaderMap<SessionColumn>

    /// Opens a file.
    public init(path: String) throws {
        file = try DataFile(path: path)
        columns = HeaderMap(header: file.names, aliases: SessionColumn.aliases)
    }

    /// Reads it all; items get numbers in order of appearance. Throws ``EvaluationError`` with the line and the field of what is wrong.
    public func contents(numbering: inout ItemNumbering) throws -> Contents {
        if let prefix = columns[.prefix], let label = columns[.label] {
            return .queries(try queries(prefix, label, &numbering))
        }
        if let session = columns[.session], let item = columns[.item] {
            return .sessions(try clicks(session, item, columns[.time], &numbering))
        }
        guard file.dialect == .space else {
            throw EvaluationError.unknownColumns(
                path: file.path, wanted: "columns for session and item, or for prefix and label", names: file.names)
        }
        return .sessions(try lines(&numbering))
    }

    private func clicks(_ session: Int, _ item: Int, _ time: Int?, _ numbering: inout ItemNumbering) throws -> ItemLists {
        var gathering = ClickGathering()
        var isHeader = true
        try file.forEachRow(file.dialect) { row in
            defer { isHeader = false }
            if isHeader { return }
            guard !row.isEmpty(session) else { throw file.bad(columns.names[session], "", "is missing", at: row) }
            var seconds = 0.0
            if let time {
                guard let moment = TimeField.moment(row.text(time)) else {
                    throw file.bad(columns.names[time], row.text(time), "is no time", at: row)
                }
                seconds = moment.seconds
            }
            let number = try number(row.text(item), columns.names[item], at: row, &numbering)
            gathering.add(number, toSession: row.text(session), at: seconds)
        }
        return gathering.sessions()
    }

    private func lines(_ numbering: inout ItemNumbering) throws -> ItemLists {
        var sessions = ItemLists()
        var items: [ItemNumber] = []
        try file.forEachRow(.wholeLine) { row in
            items.removeAll(keepingCapacity: true)
            for (place, id) in row.text(0).split(whereSeparator: \.isWhitespace).enumerated() {
                items.append(try number(id, "item \(place + 1)", at: row, &numbering))
            }
            if !items.isEmpty { sessions.append(items) }
        }
        return sessions
    }

    private func queries(_ prefix: Int, _ label: Int, _ numbering: inout ItemNumbering) throws -> [SessionQuery] {
        var queries: [SessionQuery] = []
        var isHeader = true
        try file.forEachRow(file.dialect) { row in
            defer { isHeader = false }
            if isHeader { return }
            // Fields too many are a prefix with commas that nobody quoted.
            let surplus = max(0, row.count - columns.names.count)
            let text = (prefix...prefix + surplus).map { row.text($0) }.joined(separator: " ")
            let items = try ItemField.ids(text).map { try number($0, columns.names[prefix], at: row, &numbering) }
            guard !items.isEmpty else { throw file.bad(columns.names[prefix], text, "has no items", at: row) }
            let labels = ItemField.ids(row.text(label > prefix ? label + surplus : label))
            guard labels.count == 1 else {
                throw file.bad(columns.names[label], labels.joined(separator: " "), "must be one item", at: row)
            }
            queries.append(
                SessionQuery(prefix: items, next: try number(labels[0], columns.names[label], at: row, &numbering)))
        }
        return queries
    }

    private func number(
        _ text: some StringProtocol, _ field: String, at row: RowReader, _ numbering: inout ItemNumbering
    ) throws -> ItemNumber {
        guard let id = ItemField.id(text) else {
            throw file.bad(field, String(text), text.isEmpty ? "is missing" : "is no item id", at: row)
        }
        return numbering.number(for: id)
    }
}
