import Commerce
import Tabular

/// A table with a row for each line of an order; rows of one order stand together. What the first row says about the customer and the whole
/// order holds.
///
/// Rows of invoices such as `C536391` with pieces below zero are pieces that came back, as in the Online Retail data (UCI, doi:10.24432/C5BW33):
/// see ``ReturnGathering``.
struct OrderRows: HistoryRows {
    private let lines: LineFields
    private let orderPlace: Int
    private let totalPlace: Int?
    private let lastPlace: Int
    private var head: OrderHead
    private var gathering = OrderGathering()
    private var returns = ReturnGathering()
    private var totals = StatedTotals()
    /// The rows' number as it stands in the file, with the head of its first good row.
    private var current: (bytes: [UInt8], id: OrderID, isCancellation: Bool, first: GatheredOrder?)?
    private var held = 0
    /// Where what is passed over is booked.
    private var passed: HistoryLedger?

    init(columns: HeaderMap<OrderColumn>, settings: HistorySettings, hash: VisitorHash) throws(HistoryError) {
        guard let time = columns[.time], let product = columns[.product], let order = columns[.order] else {
            let needed: [(OrderColumn, String)] = [(.time, "time"), (.product, "product"), (.order, "order")]
            throw .missingColumns(names: needed.filter { columns[$0.0] == nil }.map(\.1))
        }
        lines = LineFields(product: product, quantity: columns[.quantity], price: columns[.price])
        head = OrderHead(columns, time: time, settings: settings, hash: hash)
        (orderPlace, totalPlace) = (order, columns[.total])
        lastPlace = max(time, product, order)
    }

    var heldRows: Int { held }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        guard reader.count > lastPlace else {
            held += current == nil ? 0 : 1
            return ledger.skip(.shortRow, line: reader.line, "\(reader.count) fields")
        }
        if !isCurrent(reader) {
            flush(&ledger, into: &events)
            begin(reader)
        }
        guard let current else {
            return ledger.skip(.badOrder, line: reader.line, reader.text(orderPlace))
        }
        held += 1
        guard let first = current.first ?? head.order(current.id, reader, &ledger) else { return }
        if current.first == nil { self.current?.first = first }
        if current.isCancellation, lines.quantity.flatMap({ reader.integer($0) }) ?? 0 < 0 {
            takeBack(reader, first, &ledger)
        } else if let line = lines.line(reader, head.currency(reader), &ledger) {
            if gathering.current == nil { gathering.begin(first) }
            gathering.append(line)
            if let totalPlace { totals.note(reader, totalPlace, line) }
        }
    }

    mutating func finish(_ ledger: inout HistoryLedger, into events: inout [Event]) {
        flush(&ledger, into: &events)
    }

    mutating func passOver(_ reader: RowReader) {
        var events: [Event] = []
        var ledger = passed.take() ?? HistoryLedger(format: .orders, maximumExamples: 0)
        take(reader, &ledger, into: &events)
        passed = ledger
    }

    mutating func endPassing() {
        guard var ledger = passed.take() else { return }
        var events: [Event] = []
        flush(&ledger, into: &events)
    }

    private func isCurrent(_ reader: RowReader) -> Bool {
        guard let current else { return false }
        return reader.withField(orderPlace) { bytes in
            guard bytes.count == current.bytes.count else { return false }
            for index in 0..<bytes.count where bytes[index] != current.bytes[index] { return false }
            return true
        }
    }

    private mutating func begin(_ reader: RowReader) {
        guard let id = OrderID(rawValue: PlainID.text(reader, orderPlace)) else { return }
        current = (Array(reader.bytes(orderPlace)), id, CancellationID.isOne(id), nil)
    }

    private mutating func takeBack(_ reader: RowReader, _ first: GatheredOrder, _ ledger: inout HistoryLedger) {
        guard let line = lines.line(reader, head.currency(reader), isReturn: true, &ledger) else { return }
        let customer = first.identity?.anchor
        if let customer, returns.add(line, from: customer) { return }
        let why = customer.map { "no order of \($0.value) has \(line.quantity) of \(line.product)" } ?? "no customer"
        ledger.skip(.cancellation, line: reader.line, "\(first.order.id): \(why)")
    }

    private mutating func flush(_ ledger: inout HistoryLedger, into events: inout [Event]) {
        guard let current else { return }
        if let first = current.first {
            if !totals.areOfOrder { gathering.forgetTotal() }
            if let order = gathering.flush(&ledger, into: &events) { returns.remember(order, of: first.identity?.anchor) }
            returns.flush(current.id, identity: first.identity, time: first.time, &ledger, into: &events)
        }
        self.current = nil
        totals = StatedTotals()
        held = 0
    }
}
