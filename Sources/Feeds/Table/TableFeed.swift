import Commerce
import Tabular

/// Reads a feed that is a table with a header row: CSV with commas or semicolons, TSV, Google Merchant's TSV.
struct TableFeed {
    private let settings: FeedSettings
    private let ledger: FeedLedger
    private var offer: MerchantOffer
    private var field: FieldCollector

    init(settings: FeedSettings, ledger: FeedLedger, sink: @escaping (FeedItem) throws -> Void) {
        self.settings = settings
        self.ledger = ledger
        offer = MerchantOffer(settings: settings, ledger: ledger, sink: sink)
        field = FieldCollector(settings: settings, ledger: ledger)
    }

    /// Reads to the end.
    mutating func read(_ clean: CleanSource) throws {
        let reader = RowReader(
            { buffer, _ in
                let before = buffer.count
                while buffer.count == before, try clean.next(into: &buffer) {}
                return buffer.count - before
            }, dialect: Dialect.sniff(clean.head) ?? .comma)
        guard try reader.next() else { throw FeedError.empty }
        let header = HeaderMap(reader, aliases: TableColumn.aliases)
        try TableFeed.checkHeader(header)
        let columns = header.places.sorted { $0.value < $1.value }
        while try reader.next() {
            try readRow(reader, header, columns)
        }
        for _ in 0..<reader.droppedRows { ledger.note(.badRow, line: 0, "longer than any row may be") }
    }

    private static func checkHeader(_ header: HeaderMap<TableColumn>) throws(FeedError) {
        let needed: [(TableColumn, String)] = [(.id, "id"), (.name, "name"), (.price, "price")]
        let missing = needed.filter { header[$0.0] == nil }
        if !missing.isEmpty { throw .missingColumns(names: missing.map(\.1)) }
    }

    private mutating func readRow(
        _ reader: RowReader, _ header: HeaderMap<TableColumn>, _ columns: [(key: TableColumn, value: Int)]
    ) throws {
        ledger.line = reader.line
        offer.begin(line: reader.line)
        if let id = header[.id] { offer.set(.id, reader.withField(id) { field.line($0) }) }
        // A short row means a line break or a quote in the wrong place: its fields stand in the wrong columns.
        guard reader.count >= header.names.count - 1, reader.count <= header.names.count + 1 else {
            ledger.note(.badRow, "\(reader.count) fields where the header has \(header.names.count)")
            ledger.report.offersRead += 1
            return
        }
        for (column, place) in columns { reader.withField(place) { set(column, $0) } }
        try offer.finish()
        ledger.endOffer()
    }

    private mutating func set(_ column: TableColumn, _ bytes: Span<UInt8>) {
        switch column {
        case .id: break
        case .description: offer.describe(field.text(bytes))
        case .url: offer.set(.link, field.address(bytes))
        case .picture, .morePictures: setPictures(column, bytes)
        case .currency, .oldPrice: offer.setPlain(column, field.line(bytes))
        case .name: offer.set(.title, field.line(bytes))
        case .group: offer.set(.group, field.line(bytes))
        case .price: offer.set(.price, field.line(bytes))
        case .salePrice: offer.set(.salePrice, field.line(bytes))
        case .purchasePrice: offer.set(.cost, field.line(bytes))
        case .category: offer.set(.productType, field.line(bytes))
        case .brand: offer.set(.brand, field.line(bytes))
        case .availability: offer.set(.availability, field.line(bytes))
        case .stock: offer.set(.quantity, field.line(bytes))
        case .property(let name): offer.set(.property(name), field.line(bytes))
        }
    }

    /// Several addresses in one field are parted by commas, semicolons, bars or spaces.
    private mutating func setPictures(_ column: TableColumn, _ bytes: Span<UInt8>) {
        let whole = field.address(bytes)
        let marks: [Character] = [";", "|", " "]
        var parts = whole.split { marks.contains($0) }.map(String.init)
        if parts.count == 1, whole.contains(",http") || whole.contains(",/") {
            parts = whole.split(separator: ",").map(String.init)
        }
        parts = parts.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        for (index, part) in parts.enumerated() {
            offer.set(column == .picture && index == 0 ? .picture : .morePictures, part)
        }
    }
}
