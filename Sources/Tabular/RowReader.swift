public import Compression

/// Reads the rows of a table one by one, from a source of bytes or a file, in one buffer that is used again and again.
///
/// Fields are ranges of that buffer until they are asked for as text or number. After RFC 4180: quotes, line breaks inside them, LF or CRLF (and
/// a lone CR), a byte order mark is passed over, the last line may lack its end. What RFC 4180 forbids is read as it most likely was
/// meant: a quote in the middle of an unquoted field is a quote, text behind a closing quote belongs to the field.
public final class RowReader {
    /// Appends at most so many of the next bytes and says how many; 0 at the end only.
    public typealias Source = (_ buffer: inout [UInt8], _ limit: Int) throws -> Int

    /// The line on which the current row begins, from 1.
    public private(set) var line = 0
    /// How many rows have been read, the current one included; the header is a row, empty lines are none.
    public private(set) var rows = 0
    /// Rows that were longer than permitted and have been dropped.
    public private(set) var droppedRows = 0

    private let source: Source
    private let dialect: Dialect
    private let limits: RowLimits
    private var buffer: [UInt8] = []
    private var start = 0
    private var nextLine = 1
    private var isAtEnd = false
    private var isAtStart = true
    private var scan = RowScan()

    private static let chunk = 256 << 10

    /// Reads from bytes that come piece by piece.
    public init(_ source: @escaping Source, dialect: Dialect, limits: RowLimits = RowLimits()) {
        self.source = source
        self.dialect = dialect
        self.limits = limits
    }

    /// Reads an open file, plain or gzipped; its `position` shows how far reading has come.
    public convenience init(file: FileStream, dialect: Dialect, limits: RowLimits = RowLimits()) {
        self.init({ buffer, limit in try file.read(into: &buffer, upTo: limit) }, dialect: dialect, limits: limits)
    }

    /// Goes to the next row that is not empty; false if there is none. Throws what the source throws.
    public func next() throws -> Bool {
        if isAtStart { try passByteOrderMark() }
        while true {
            switch scan.row(in: &buffer, from: start, dialect, isLast: isAtEnd, maximumFields: limits.fields) {
            case .incomplete:
                if isAtEnd { return false }
                try fill()
            case .row(let end, let lines):
                line = nextLine
                nextLine += lines
                start = end
                if scan.isBlank { continue }
                rows += 1
                return true
            }
        }
    }

    /// How many fields the current row has.
    public var count: Int { scan.fields.count }

    /// Lends a field's bytes, quotes undone; empty for a field that is not there.
    public func withField<Result>(_ index: Int, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let range = index < scan.fields.count ? scan.fields[index] : 0..<0
        let bytes = buffer
        let whole = bytes.span
        return try body(whole.extracting(range))
    }

    /// A field's bytes as a slice of the reader's buffer; let go of it before the next row, or the buffer is copied.
    public func bytes(_ index: Int) -> ArraySlice<UInt8> {
        index < scan.fields.count ? buffer[scan.fields[index]] : []
    }

    /// A field as text without the white space around it; ill-formed UTF-8 is repaired with U+FFFD.
    public func text(_ index: Int) -> String {
        withField(index) { bytes in
            let range = FieldScan.trimmed(bytes)
            return String(decoding: buffer[range.shifted(by: scan.fieldStart(index))], as: UTF8.self)
        }
    }

    /// A field as a whole number; a fraction of zeros (`1592337718.0`) is allowed. Nil for anything else.
    public func integer(_ index: Int) -> Int64? {
        withField(index) { FieldScan.integer($0) }
    }

    /// Whether a field is empty, blank or not there.
    public func isEmpty(_ index: Int) -> Bool {
        withField(index) { FieldScan.trimmed($0).isEmpty }
    }

    private func passByteOrderMark() throws {
        isAtStart = false
        while buffer.count < 3, !isAtEnd { try fill() }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }

    /// Brings more bytes; the row that was begun moves to the front.
    private func fill() throws {
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        if buffer.count > limits.bytes { try dropRow() }
        if try source(&buffer, RowReader.chunk) == 0 { isAtEnd = true }
    }

    /// Passes over a row that is too long, up to the next line feed.
    private func dropRow() throws {
        droppedRows += 1
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                nextLine += 1
                start = end + 1
                return
            }
            buffer.removeAll(keepingCapacity: true)
            if try source(&buffer, RowReader.chunk) == 0 {
                isAtEnd = true
                return
            }
        }
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
