import Commerce
import Recommenders
import Tabular

/// Reads orders, with or without a customer, from a table with a header and a line for each item of each order: the UCI's Online Retail
/// (`InvoiceNo, StockCode, …, Quantity, InvoiceDate, …, CustomerID`) or one with an order and a product, and perhaps customer,
/// time and quantity, under their usual names. Plain or gzipped, parted by commas, semicolons or tabs.
///
/// Lines may come in any sequence. An order's time is that of its earliest line; without a column for times the file's order is that of
/// time. Left out are cancellations (an order's id of `C` and a digit) and lines whose quantity is not above 0.
public struct PairOrderFile {
    private let file: DataFile
    private let columns: HeaderMap<OrderColumn>
    private let order: Int
    private let item: Int

    /// Opens a file; throws if it has no column for the order or the product.
    public init(path: String) throws {
        file = try DataFile(path: path)
        columns = HeaderMap(header: file.names, aliases: OrderColumn.aliases)
        guard let order = columns[.order], let item = columns[.item] else {
            throw EvaluationError.unknownColumns(path: path, wanted: "columns for order and product", names: file.names)
        }
        self.order = order
        self.item = item
    }

    /// Reads it all, the earliest order first. Throws ``EvaluationError`` with the line and the field of what is wrong.
    public func orders() throws -> PairOrders {
        var numbering = ItemNumbering()
        var gathering = PairGathering()
        var isHeader = true
        try file.forEachRow(file.dialect) { row in
            defer { isHeader = false }
            if isHeader { return }
            let id = row.text(order)
            guard !id.isEmpty else { throw file.bad(columns.names[order], "", "is missing", at: row) }
            guard !Self.isCancellation(id), try quantity(row) > 0 else { return }
            guard let product = ItemField.id(row.text(item)) else {
                throw file.bad(columns.names[item], row.text(item), "is no item id", at: row)
            }
            gathering.add(
                numbering.number(for: product), toOrder: id, by: columns[.customer].map { row.text($0) } ?? "", at: try time(row))
        }
        return gathering.orders()
    }

    private func quantity(_ row: RowReader) throws -> Double {
        guard let place = columns[.quantity], !row.isEmpty(place) else { return 1 }
        guard let count = Double(row.text(place)), count.isFinite else {
            throw file.bad(columns.names[place], row.text(place), "is no number", at: row)
        }
        return count
    }

    private func time(_ row: RowReader) throws -> Timestamp {
        guard let place = columns[.time] else { return Timestamp(milliseconds: 0) }
        guard let moment = TimeField.moment(row.text(place)) else {
            throw file.bad(columns.names[place], row.text(place), "is no time", at: row)
        }
        return moment
    }

    private static func isCancellation(_ id: String) -> Bool {
        let bytes = Array(id.utf8.prefix(2))
        return bytes.count == 2 && bytes[0] | 0x20 == 0x63 && (0x30...0x39).contains(bytes[1])
    }
}
