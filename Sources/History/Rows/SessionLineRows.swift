import Commerce
import Tabular

/// A session a line: product ids parted by spaces, in the order of looking. Every line is a visitor of its own; times come from a clock.
struct SessionLineRows: HistoryRows {
    private let clock: SyntheticClock
    private let hash: VisitorHash
    private var clicks = 0
    private var session = 0

    init(clock: SyntheticClock, hash: VisitorHash) {
        self.clock = clock
        self.hash = hash
    }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        session += 1
        let visitor = hash.visitor(Array("session \(session)".utf8).span)
        for place in 0..<reader.count where !reader.isEmpty(place) {
            let time = clock.time(of: clicks)
            clicks += 1
            guard let product = ProductID(rawValue: reader.text(place)) else {
                ledger.skip(.badProduct, line: reader.line, reader.text(place))
                continue
            }
            ledger.made(.productView, at: time)
            events.append(Event(visitor: visitor, time: time, origin: .history, action: .productView(product)))
        }
    }

    mutating func passOver(_ reader: RowReader) {
        session += 1
        for place in 0..<reader.count where !reader.isEmpty(place) { clicks += 1 }
    }
}
