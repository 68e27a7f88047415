public import Commerce
public import Compression
import Tabular

/// Reads one line of JSON, without its line break, as one or more events.
public typealias EventDecoder = (_ json: ArraySlice<UInt8>) throws(InvalidValue) -> [Event]

/// Turns a file of the past, plain or gzipped, into events, in the file's order (which need not be that of time).
///
/// What the file holds is told by its first line: JSON; a header with known columns; or bare ids, a session a line.
///
/// ```swift
/// let reader = try HistoryReader(file: FileStream(path: path), settings: settings)
/// var events: [Event] = []
/// while try reader.next(into: &events, upTo: 10_000) {
///     try store(events, reader.position)
///     events.removeAll(keepingCapacity: true)
/// }
/// ```
public final class HistoryReader {
    /// What the file holds.
    public let format: HistoryFormat

    private let file: FileStream
    private let reader: RowReader
    private var rows: any HistoryRows
    private var ledger: HistoryLedger
    private var passed = HistoryPosition.start
    private var isFinished = false

    /// Opens a file. `position` is where an interrupted import goes on; `decode` is needed for JSON only.
    public init(
        file: FileStream, settings: HistorySettings = HistorySettings(), from position: HistoryPosition = .start,
        decode: EventDecoder? = nil
    ) throws {
        self.file = file
        let head = try FileHead(file)
        format = try head.format(known: settings.format)
        reader = RowReader(head.source, dialect: head.dialect(for: format))
        ledger = HistoryLedger(format: format, maximumExamples: settings.maximumExamples)
        rows = try Self.rows(format, reader, settings, decode)
        try passOver(position)
    }

    /// Everything up to here has been handed out; go on from here after an interruption.
    public var position: HistoryPosition {
        HistoryPosition(rows: passed.rows - rows.heldRows, events: passed.events)
    }

    /// Bytes of the file read so far, as it lies on the disk.
    public var bytesRead: Int { file.position }

    /// Bytes of the file in all.
    public var bytesTotal: Int { file.size }

    /// What has been found so far.
    public var report: HistoryReport {
        var ledger = ledger
        for _ in 0..<reader.droppedRows { ledger.skip(.longRow, line: 0, "") }
        return ledger.report
    }

    /// Appends the next events, about `count` of them (all of a row come together, so it may be a few more); false if there are none left.
    public func next(into events: inout [Event], upTo count: Int) throws -> Bool {
        let before = events.count
        while events.count - before < count, !isFinished {
            guard try reader.next() else {
                rows.finish(&ledger, into: &events)
                isFinished = true
                break
            }
            passed.rows += 1
            ledger.rows += 1
            rows.take(reader, &ledger, into: &events)
        }
        passed.events += events.count - before
        return events.count > before
    }

    private func passOver(_ position: HistoryPosition) throws {
        while passed.rows < position.rows {
            guard try reader.next() else { throw HistoryError.notThatFar(rows: passed.rows) }
            rows.passOver(reader)
            passed.rows += 1
        }
        rows.endPassing()
        passed.events = position.events
    }

    private static func rows(
        _ format: HistoryFormat, _ reader: RowReader, _ settings: HistorySettings, _ decode: EventDecoder?
    ) throws -> any HistoryRows {
        let hash = VisitorHash(namespace: settings.namespace)
        switch format {
        case .jsonLines:
            guard let decode else { throw HistoryError.noDecoder }
            return JSONLineRows(decode: decode)
        case .sessionLines:
            guard let clock = settings.clock else { throw HistoryError.noTimes }
            return SessionLineRows(clock: clock, hash: hash)
        case .events:
            return try TableRows(columns: header(reader, HistoryColumn.aliases), settings: settings, hash: hash)
        case .orders:
            return try OrderRows(columns: header(reader, OrderColumn.aliases), settings: settings, hash: hash)
        case .customers:
            return try CustomerRows(columns: header(reader, PersonColumn.aliases), settings: settings)
        }
    }

    private static func header<Column>(
        _ reader: RowReader, _ aliases: [(Column, [String])]
    ) throws -> HeaderMap<Column> {
        guard try reader.next() else { throw HistoryError.empty }
        return HeaderMap(reader, aliases: aliases)
    }
}
