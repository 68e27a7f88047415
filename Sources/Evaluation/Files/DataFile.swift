import Compression
import Tabular

/// A file of evaluation data, plain or gzipped, whose first line has been looked at and which is then read row by row.
final class DataFile {
    /// The file's path, for complaints.
    let path: String
    /// The first line's fields, parted as the rows will be if it is a header.
    let names: [String]
    /// How the fields of a table are parted: by what is most frequent in the first line; by spaces if nothing else is there.
    let dialect: Dialect
    private let head: [UInt8]
    private let file: FileStream

    private static let headSize = 64 << 10
    /// More bytes than any session that a person clicked.
    private static let limits = RowLimits(bytes: 16 << 20, fields: 1 << 12)

    /// Opens a file and reads its beginning.
    init(path: String) throws {
        self.path = path
        file = try FileStream(path: path)
        var bytes: [UInt8] = []
        while bytes.count < Self.headSize, try file.read(into: &bytes, upTo: Self.headSize - bytes.count) > 0 {}
        head = bytes
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let line = text.drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw EvaluationError.empty(path: path) }
        dialect = Dialect.sniff(line) ?? .space
        names = line.split(separator: dialect.delimiter, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Hands every row to a closure, the header included; throws what the closure throws, and when a line is too long.
    func forEachRow(_ dialect: Dialect, _ body: (RowReader) throws -> Void) throws {
        var isFirst = true
        let reader = RowReader(
            { [head, file] buffer, limit in
                guard isFirst else { return try file.read(into: &buffer, upTo: limit) }
                isFirst = false
                buffer += head
                return head.count
            }, dialect: dialect, limits: Self.limits)
        while true {
            let hasRow = try reader.next()
            guard reader.droppedRows == 0 else {
                throw EvaluationError.lineTooLong(path: path, after: lastLine, limit: Self.limits.bytes)
            }
            guard hasRow else { return }
            lastLine = reader.line
            try body(reader)
        }
    }

    private var lastLine = 0

    /// A complaint about a field of the row that a reader stands at.
    func bad(_ field: String, _ text: String, _ reason: String, at reader: RowReader) -> EvaluationError {
        .badField(path: path, line: reader.line, field: field, text: String(text.prefix(80)), reason: reason)
    }
}
