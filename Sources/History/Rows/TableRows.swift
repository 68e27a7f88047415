import Commerce
import Tabular

/// A table with a row for each event, or for each line of an order; rows of one order that stand together become one order.
struct TableRows: HistoryRows {
    private let columns: HeaderMap<HistoryColumn>
    private let settings: HistorySettings
    private let hash: VisitorHash
    private var moments: MomentText
    private var orders: OrderGathering

    private let timePlace: Int
    private let visitorPlace: Int?
    private let productPlace: Int
    private let lastPlace: Int

    init(columns: HeaderMap<HistoryColumn>, settings: HistorySettings, hash: VisitorHash) throws(HistoryError) {
        guard let time = columns[.time], let product = columns[.product] else {
            throw .missingColumns(
                names: [columns[.time] == nil ? "time" : "", columns[.product] == nil ? "product" : ""].filter { !$0.isEmpty })
        }
        self.columns = columns
        self.settings = settings
        self.hash = hash
        moments = MomentText(secondsFromUTC: settings.secondsFromUTC)
        orders = OrderGathering()
        (timePlace, productPlace) = (time, product)
        visitorPlace = columns[.visitor] ?? columns[.session]
        lastPlace = max(time, product, visitorPlace ?? 0)
    }

    var heldRows: Int { orders.rows }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        guard reader.count > lastPlace else {
            return ledger.skip(.shortRow, line: reader.line, "\(reader.count) fields")
        }
        guard let word = word(reader) else {
            return ledger.skip(.unknownEvent, line: reader.line, columns[.event].map { reader.text($0) } ?? "")
        }
        guard let time = moments.moment(reader, timePlace) else {
            return ledger.skip(.badTime, line: reader.line, reader.text(timePlace))
        }
        if word == .order {
            takeOrderLine(reader, time, &ledger, into: &events)
        } else if let action = action(word, reader, &ledger) {
            orders.flush(&ledger, into: &events)
            ledger.made(action.kind, at: time)
            events.append(
                Event(visitor: visitor(reader), time: time, origin: .history, externalID: eventID(reader), action: action))
        }
    }

    mutating func finish(_ ledger: inout HistoryLedger, into events: inout [Event]) {
        orders.flush(&ledger, into: &events)
    }

    mutating func passOver(_ reader: RowReader) {
        guard let place = columns[.order], !reader.isEmpty(place) else { return }
        orders.remember(Self.id(reader, place))
    }

    /// What the row says happened; a table of orders without a column for it holds orders, any other views.
    private func word(_ reader: RowReader) -> EventWord? {
        guard let place = columns[.event] else { return columns[.order] == nil ? .view : .order }
        return EventWord(reader.text(place))
    }

    private func visitor(_ reader: RowReader) -> VisitorID? {
        guard let visitorPlace, !reader.isEmpty(visitorPlace) else { return nil }
        return reader.withField(visitorPlace) { hash.visitor($0) }
    }

    private func eventID(_ reader: RowReader) -> String? {
        guard let place = columns[.eventID], case let id = reader.text(place), (1...64).contains(id.utf8.count) else {
            return nil
        }
        return id
    }

    private func action(_ word: EventWord, _ reader: RowReader, _ ledger: inout HistoryLedger) -> Action? {
        switch word {
        case .pageView: return .pageView
        case .checkout: return .checkout
        case .search:
            guard let place = columns[.phrase], !reader.isEmpty(place) else { return incomplete("search", reader, &ledger) }
            return .search(phrase: reader.text(place), results: nil)
        case .categoryView:
            guard let place = columns[.category], let category = CategoryID(rawValue: reader.text(place))
            else { return incomplete("category", reader, &ledger) }
            return .categoryView(category)
        case .view: return product(reader, &ledger).map { .productView($0) }
        case .cartAdd: return line(reader, &ledger).map { .cartAdd($0) }
        case .cartRemove: return line(reader, &ledger).map { .cartRemove($0) }
        case .order: preconditionFailure("order lines are gathered")
        }
    }

    private func incomplete(_ what: String, _ reader: RowReader, _ ledger: inout HistoryLedger) -> Action? {
        ledger.skip(.incomplete, line: reader.line, what)
        return nil
    }

    private func product(_ reader: RowReader, _ ledger: inout HistoryLedger) -> ProductID? {
        guard let product = ProductID(rawValue: reader.text(productPlace)) else {
            ledger.skip(.badProduct, line: reader.line, reader.text(productPlace))
            return nil
        }
        return product
    }
}

// MARK: Orders

extension TableRows {
    private mutating func takeOrderLine(
        _ reader: RowReader, _ time: Timestamp, _ ledger: inout HistoryLedger, into events: inout [Event]
    ) {
        guard let place = columns[.order], let id = OrderID(rawValue: Self.id(reader, place)) else {
            return ledger.skip(.badOrder, line: reader.line, columns[.order].map { reader.text($0) } ?? "no column")
        }
        if isCancellation(id, reader) { return ledger.skip(.cancellation, line: reader.line, id.rawValue) }
        guard let line = line(reader, &ledger) else { return }
        orders.add(line, to: id, visitor: visitor(reader), time: time, &ledger, into: &events)
    }

    /// An id as text; `4000.0`, which tools that take ids for numbers leave behind, is `4000`.
    private static func id(_ reader: RowReader, _ place: Int) -> String {
        let text = reader.text(place)
        return String(text.utf8.prefix(VisitorHash.meaningfulCount(Array(text.utf8).span))) ?? text
    }

    /// `C` before a number, and pieces going back.
    private func isCancellation(_ id: OrderID, _ reader: RowReader) -> Bool {
        let bytes = id.rawValue.utf8
        guard let first = bytes.first, first | 0x20 == 0x63, bytes.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true
        else { return false }
        return columns[.quantity].flatMap { reader.integer($0) }.map { $0 < 0 } ?? false
    }

    /// Pieces of a product, one where the table does not say.
    private func line(_ reader: RowReader, _ ledger: inout HistoryLedger) -> CartLine? {
        guard let product = product(reader, &ledger) else { return nil }
        var quantity: Int64 = 1
        if let place = columns[.quantity], !reader.isEmpty(place) {
            guard let stated = reader.integer(place), stated >= 1, stated <= 1_000_000_000 else {
                ledger.skip(.badQuantity, line: reader.line, reader.text(place))
                return nil
            }
            quantity = stated
        }
        guard let currency = settings.currency, let place = columns[.price], !reader.isEmpty(place) else {
            return CartLine(product: product, quantity: Int(quantity))
        }
        guard let price = Money(decimal: reader.text(place), currency: currency), price.minorUnits >= 0 else {
            ledger.skip(.badPrice, line: reader.line, reader.text(place))
            return nil
        }
        return CartLine(product: product, quantity: Int(quantity), price: price)
    }
}
