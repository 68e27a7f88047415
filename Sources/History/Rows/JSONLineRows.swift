import Commerce
import Tabular

/// JSON, an event or an order a line, read by whoever knows the shape of events on the wire.
struct JSONLineRows: HistoryRows {
    private let decode: EventDecoder

    init(decode: @escaping EventDecoder) {
        self.decode = decode
    }

    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event]) {
        do throws(InvalidValue) {
            for var event in try decode(reader.bytes(0)) {
                event.origin = .history
                ledger.made(event.action.kind, at: event.time)
                events.append(event)
            }
        } catch {
            ledger.skip(.badJSON, line: reader.line, error.description)
        }
    }
}
