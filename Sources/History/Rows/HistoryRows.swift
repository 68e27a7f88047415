import Commerce
import Tabular

/// Makes events of rows, one kind of file each.
protocol HistoryRows {
    /// Takes the reader's current row; appends the events that are complete with it.
    mutating func take(_ reader: RowReader, _ ledger: inout HistoryLedger, into events: inout [Event])
    /// Appends what still waits for rows that do not come.
    mutating func finish(_ ledger: inout HistoryLedger, into events: inout [Event])
    /// Rows taken whose event is not complete yet.
    var heldRows: Int { get }
    /// Passes over a row that was imported before.
    mutating func passOver(_ reader: RowReader)
    /// All rows that were imported before have been passed over: none of them waits for more.
    mutating func endPassing()
}

extension HistoryRows {
    mutating func finish(_ ledger: inout HistoryLedger, into events: inout [Event]) {}

    var heldRows: Int { 0 }

    mutating func passOver(_ reader: RowReader) {}

    mutating func endPassing() {}
}
