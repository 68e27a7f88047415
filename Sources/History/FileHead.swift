import Compression
import Tabular

/// The start of a file of the past, from which its format is told, and the source that hands it out again before the rest.
struct FileHead {
    /// Hands out the whole file.
    let source: RowReader.Source
    private let bytes: [UInt8]

    private static let size = 16 << 10

    init(_ file: FileStream) throws {
        var bytes: [UInt8] = []
        while bytes.count < Self.size, try file.read(into: &bytes, upTo: Self.size - bytes.count) > 0 {}
        let head = bytes
        var isFirst = true
        self.bytes = bytes
        source = { buffer, limit in
            guard isFirst else { return try file.read(into: &buffer, upTo: limit) }
            isFirst = false
            buffer += head
            return head.count
        }
    }

    /// What the first line says; a table is what it is known to be.
    func format(known: HistoryFormat?) throws(HistoryError) -> HistoryFormat {
        let line = firstLine
        guard let first = line.first(where: { $0 > 0x20 }) else { throw .empty }
        if first == 0x7B { return .jsonLines }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || (0x30...0x39).contains($0) }) { return .sessionLines }
        if let known, [.events, .orders, .customers].contains(known) { return known }
        let columns = HeaderMap(header: names(line), aliases: HistoryColumn.aliases)
        if columns[.product] == nil, columns[.order] == nil {
            guard columns[.event] == nil, columns[.session] == nil, knowsPeople(line) else {
                throw .unknownColumns(names: columns.names)
            }
            return .customers
        }
        return columns[.event] == nil && columns[.order] != nil ? .orders : .events
    }

    /// How the fields of such a file are parted.
    func dialect(for format: HistoryFormat) -> Dialect {
        switch format {
        case .jsonLines: .wholeLine
        case .sessionLines: .space
        case .events, .orders, .customers: Dialect.sniff(bytes) ?? .comma
        }
    }

    private func knowsPeople(_ line: ArraySlice<UInt8>) -> Bool {
        let columns = HeaderMap(header: names(line), aliases: PersonColumn.aliases)
        return PersonColumn.identifiers.contains { columns[$0.1] != nil }
    }

    private var firstLine: ArraySlice<UInt8> {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A }
    }

    private func names(_ line: ArraySlice<UInt8>) -> [String] {
        let delimiter = Dialect.sniff(line)?.delimiter ?? 0x2C
        return line.split(separator: delimiter, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}
