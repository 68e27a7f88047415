/// Finds the end of a row and its fields in a buffer.
struct RowScan {
    /// Where the fields of the row found last are in the buffer, quotes undone.
    private(set) var fields: [Range<Int>] = []
    /// Fields of that row that begin with a quote.
    private var quoted: [Int] = []
    private var lines = 0

    enum Outcome {
        /// The row's end is not in the buffer yet.
        case incomplete
        /// The row is complete: where the next one begins, and how many lines this one took.
        case row(end: Int, lines: Int)
    }

    /// Whether the row has nothing but white space in it.
    var isBlank: Bool { fields.count == 1 && fields[0].isEmpty }

    /// Where a field begins.
    func fieldStart(_ index: Int) -> Int {
        index < fields.count ? fields[index].lowerBound : 0
    }

    /// Looks for a row that begins at `start`.
    mutating func row(
        in buffer: inout [UInt8], from start: Int, _ dialect: Dialect, isLast: Bool, maximumFields: Int
    ) -> Outcome {
        guard start < buffer.count else { return .incomplete }
        var outcome = find(buffer.span, from: start, dialect, isLast: isLast, maximumFields)
        if case .incomplete = outcome, isLast {
            // A quote is never closed: then it is none, or the rest of the table would be one field.
            outcome = find(
                buffer.span, from: start, Dialect(delimiter: dialect.delimiter, hasQuotes: false), isLast: true, maximumFields)
        }
        if case .row = outcome, !quoted.isEmpty { unquote(&buffer) }
        return outcome
    }

    private mutating func find(
        _ bytes: Span<UInt8>, from start: Int, _ dialect: Dialect, isLast: Bool, _ maximumFields: Int
    ) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        quoted.removeAll(keepingCapacity: true)
        lines = 1
        var (fieldStart, index) = (start, start)
        while true {
            if dialect.hasQuotes, index < bytes.count, bytes[index] == 0x22 {
                if fields.count < maximumFields { quoted.append(fields.count) }
                guard let end = endOfQuotes(bytes, index + 1) else { return .incomplete }
                index = end
            }
            while index < bytes.count, bytes[index] != dialect.delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
                index += 1
            }
            guard index < bytes.count || isLast else { return .incomplete }
            if fields.count < maximumFields { fields.append(fieldStart..<index) }
            guard index < bytes.count, bytes[index] == dialect.delimiter else { break }
            index += 1
            fieldStart = index
        }
        return end(bytes, index, isLast: isLast)
    }

    /// Behind the line's end: LF, CRLF or CR.
    private func end(_ bytes: Span<UInt8>, _ index: Int, isLast: Bool) -> Outcome {
        guard index < bytes.count else { return .row(end: index, lines: lines) }
        guard bytes[index] == 0x0D else { return .row(end: index + 1, lines: lines) }
        guard index + 1 < bytes.count else { return isLast ? .row(end: index + 1, lines: lines) : .incomplete }
        return .row(end: index + (bytes[index + 1] == 0x0A ? 2 : 1), lines: lines)
    }

    /// Behind the closing quote of a field whose inside begins at `start`; nil if it is not in the buffer.
    private mutating func endOfQuotes(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A { lines += 1 }
            if byte == 0x22 {
                guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// Undoes quotes where they stand: fields only become shorter.
    private mutating func unquote(_ buffer: inout [UInt8]) {
        for field in quoted {
            let range = fields[field]
            var (read, write) = (range.lowerBound + 1, range.lowerBound)
            var isInside = true
            while read < range.upperBound {
                let byte = buffer[read]
                read += 1
                if byte == 0x22 && isInside {
                    isInside = read < range.upperBound && buffer[read] == 0x22
                    if !isInside { continue }
                    read += 1
                }
                buffer[write] = byte
                write += 1
            }
            fields[field] = range.lowerBound..<write
        }
    }
}
