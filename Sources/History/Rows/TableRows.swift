import Commerce
import Tabular

/// A table with a row for each event; rows of one order that stand together become one order. Customers are visitors here: what they did is
/// known of browsers.
struct TableRows: HistoryRows {
    private let columns: HeaderMap<HistoryColumn>
    private let settings: HistorySettings
    private let hash: VisitorHash
    private var moments: MomentText
    private var orders: OrderGathering

    private let timePlace: Int
    private let visitorPlace: Int?
    private let lines: LineFields
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
        timePlace = time
        lines = LineFields(product: product, quantity: columns[.quantity], price: columns[.price])
        visitorPlace = columns[.visitor] ?? columns[.session]
        lastPlace = max(time, product, visitorPlace ?? 0)
    }

    var heldRows: Int { orders.rows }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        orders.noteRow()
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
        orders.remember(PlainID.text(reader, place))
    }

    /// What the row says happened; where no column says, a view.
    private func word(_ reader: RowReader) -> EventWord? {
        guard let place = columns[.event] else { return .view }
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
        case .view: return lines.product(reader, &ledger).map { .productView($0) }
        case .cartAdd: return lines.line(reader, settings.currency, &ledger).map { .cartAdd($0) }
        case .cartRemove: return lines.line(reader, settings.currency, &ledger).map { .cartRemove($0) }
        case .order: preconditionFailure("order lines are gathered")
        }
    }

    private func incomplete(_ what: String, _ reader: RowReader, _ ledger: inout HistoryLedger) -> Action? {
        ledger.skip(.incomplete, line: reader.line, what)
        return nil
    }
}

// MARK: Orders

extension TableRows {
    private mutating func takeOrderLine(
        _ reader: RowReader, _ time: Timestamp, _ ledger: inout HistoryLedger, into events: inout [Event]
    ) {
        guard let place = columns[.order], let id = OrderID(rawValue: PlainID.text(reader, place)) else {
            return ledger.skip(.badOrder, line: reader.line, columns[.order].map { reader.text($0) } ?? "no column")
        }
        if CancellationID.isOne(id), columns[.quantity].flatMap({ reader.integer($0) }) ?? 0 < 0 {
            return ledger.skip(.cancellation, line: reader.line, id.rawValue)
        }
        guard let line = lines.line(reader, settings.currency, &ledger) else { return }
        orders.add(line, to: id, visitor: visitor(reader), time: time, &ledger, into: &events)
    }
}
