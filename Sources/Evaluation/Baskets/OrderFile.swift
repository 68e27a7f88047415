import Commerce
import Recommenders
import Tabular

/// Reads orders of known customers from a table with a line per item and order, as shops and the UCI's Online Retail set
/// write them (`InvoiceNo, StockCode, Quantity, InvoiceDate, CustomerID`), in any sequence, plain or gzipped.
///
/// Left out are lines without a customer, lines whose quantity is not above 0 and cancellations (orders whose id begins with
/// `C`). The earliest line gives the order its time. Without a column for orders, what a customer took at the same
/// moment is one order.
/// An id `17850.0` is read as `17850`.
struct OrderFile {
    private let file: DataFile
    private let columns: HeaderMap<OrderColumn>
    private let customer: Int
    private let item: Int
    private let time: Int

    /// Opens a file; throws if a column that is needed is not there.
    init(path: String) throws {
        file = try DataFile(path: path)
        columns = HeaderMap(header: file.names, aliases: OrderColumn.aliases)
        guard let customer = columns[.customer], let item = columns[.item], let time = columns[.time] else {
            throw EvaluationError.unknownColumns(
                path: path, wanted: "columns for customer, item and time", names: file.names)
        }
        self.customer = customer
        self.item = item
        self.time = time
    }

    /// Reads it all, the earliest order first; items and customers get numbers in order of appearance.
    func orders(items numbering: inout ItemNumbering, customers: inout CustomerNumbering) throws -> [PastOrder] {
        var gathering = OrderGathering()
        var isHeader = true
        try file.forEachRow(file.dialect) { row in
            defer { isHeader = false }
            if isHeader || row.isEmpty(customer) { return }
            if let quantity = columns[.quantity], let count = Double(row.text(quantity)), count <= 0 { return }
            let order = columns[.order].map { row.text($0) } ?? ""
            if order.hasPrefix("C") { return }
            guard let moment = TimeField.moment(row.text(time)) else {
                throw file.bad(columns.names[time], row.text(time), "is no time", at: row)
            }
            guard let id = ItemField.id(row.text(item)) else {
                throw file.bad(columns.names[item], row.text(item), "is no item id", at: row)
            }
            let buyer = customers.number(for: row.text(customer))
            let key = columns[.order] == nil ? "\(moment.milliseconds)" : order
            gathering.add(numbering.number(for: id), to: .init(order: key, customer: buyer), at: moment)
        }
        return gathering.orders()
    }
}
