import Commerce
import Tabular

/// What the first row of an order says about the whole of it.
struct OrderHead {
    private let columns: HeaderMap<OrderColumn>
    private let currency: Currency?
    private let hash: VisitorHash
    private let timePlace: Int
    private let currencyPlace: Int?
    private var moments: MomentText
    private var statusMoments: MomentText
    private var people: IdentityFields

    init(_ columns: HeaderMap<OrderColumn>, time: Int, settings: HistorySettings, hash: VisitorHash) {
        self.columns = columns
        self.hash = hash
        currency = settings.currency
        (timePlace, currencyPlace) = (time, columns[.currency])
        moments = MomentText(secondsFromUTC: settings.secondsFromUTC)
        statusMoments = moments
        people = IdentityFields(
            [
                (.customer, columns[.customer]), (.email, columns[.email]), (.phone, columns[.phone]), (.card, columns[.card]),
            ], country: settings.country)
    }

    /// The order that begins with the current row, without lines; nil for a row without a time.
    mutating func order(_ id: OrderID, _ reader: RowReader, _ ledger: inout HistoryLedger) -> GatheredOrder? {
        guard let time = moments.moment(reader, timePlace) else {
            ledger.skip(.badTime, line: reader.line, reader.text(timePlace))
            return nil
        }
        let order = Order(
            id: id, lines: [], total: amount(.total, reader, &ledger), discount: amount(.discount, reader, &ledger),
            promoCode: text(.promoCode, reader), channel: channel(reader, &ledger), place: text(.place, reader))
        return GatheredOrder(
            order: order, visitor: visitor(reader), identity: people.identity(reader, &ledger), time: time,
            status: status(reader, time, &ledger))
    }

    /// The currency of the current row's amounts; nil where amounts are left out.
    func currency(_ reader: RowReader) -> Currency? {
        guard let currencyPlace, !reader.isEmpty(currencyPlace) else { return currency }
        return Currency(rawValue: reader.text(currencyPlace)) ?? currency
    }

    private func visitor(_ reader: RowReader) -> VisitorID? {
        guard let place = columns[.visitor], !reader.isEmpty(place) else { return nil }
        return reader.withField(place) { hash.visitor($0) }
    }

    private func text(_ column: OrderColumn, _ reader: RowReader) -> String? {
        guard let place = columns[column], case let text = reader.text(place), !text.isEmpty else { return nil }
        return text.cut(to: Order.textLimit)
    }

    private func amount(_ column: OrderColumn, _ reader: RowReader, _ ledger: inout HistoryLedger) -> Money? {
        guard let place = columns[column], !reader.isEmpty(place), let currency = currency(reader) else { return nil }
        guard var amount = AmountText.money(reader, place, currency) else {
            ledger.leaveOut(.badAmount, line: reader.line, reader.text(place))
            return nil
        }
        // Discounts are written with a minus sign or without.
        if column == .discount { amount.minorUnits = abs(amount.minorUnits) }
        guard amount.minorUnits >= 0 else {
            ledger.leaveOut(.badAmount, line: reader.line, reader.text(place))
            return nil
        }
        return amount
    }

    private func channel(_ reader: RowReader, _ ledger: inout HistoryLedger) -> OrderChannel? {
        guard let place = columns[.channel], case let word = reader.text(place), !word.isEmpty else { return nil }
        guard let channel = OrderChannel(word: word) else {
            ledger.leaveOut(.unknownChannel, line: reader.line, word)
            return nil
        }
        return channel
    }

    private mutating func status(
        _ reader: RowReader, _ time: Timestamp, _ ledger: inout HistoryLedger
    ) -> (status: OrderStatus, time: Timestamp)? {
        guard let place = columns[.status], case let word = reader.text(place), !word.isEmpty else { return nil }
        guard let status = OrderStatus(word: word) else {
            ledger.leaveOut(.unknownStatus, line: reader.line, word)
            return nil
        }
        let stated = columns[.statusTime].flatMap { statusMoments.moment(reader, $0) }
        return (status, max(time, stated ?? time))
    }
}

extension String {
    /// The text, cut at a character's start such that no more than so many bytes stay.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(startIndex, offsetBy: limit)
        while utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
