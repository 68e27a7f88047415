/// Which column of a table is which, found by the names in its header row.
public struct HeaderMap<Column: Hashable & Sendable>: Sendable {
    /// The place of each column found, from 0.
    public let places: [Column: Int]
    /// The header as it stands in the table.
    public let names: [String]

    /// Finds columns by their aliases. Case, spaces, hyphens, underscores, a `g:` before and quotes around do not count, so `Item ID`, `item_id`
    /// and `ItemId` are one name. Where two columns of the table would do, the alias listed first wins, then the column further left.
    public init(header names: [String], aliases: [(Column, [String])]) {
        let keys = names.map(Self.key)
        var places: [Column: Int] = [:]
        for (column, words) in aliases {
            for word in words where places[column] == nil {
                places[column] = keys.firstIndex(of: Self.key(word))
            }
        }
        self.places = places
        self.names = names
    }

    /// Reads the header out of a reader's current row.
    public init(_ reader: RowReader, aliases: [(Column, [String])]) {
        self.init(header: (0..<reader.count).map { reader.text($0) }, aliases: aliases)
    }

    /// The place of a column; nil if the table has none of its names.
    public subscript(column: Column) -> Int? { places[column] }

    private static func key(_ name: String) -> String {
        let plain = name.lowercased().filter { !" _-\"'.()".contains($0) && $0 != "\u{A0}" }
        return plain.hasPrefix("g:") ? String(plain.dropFirst(2)) : plain
    }
}
