/// Copies UTF-8, putting U+FFFD for every ill-formed byte and leaving out control characters; sequences may be cut between pieces.
struct UTF8Mender {
    /// The start of a sequence whose rest is in the next piece.
    private var carried: [UInt8] = []

    /// Copies a piece.
    mutating func append(_ piece: [UInt8], to clean: inout [UInt8]) {
        guard carried.isEmpty else {
            let whole = carried + piece
            carried.removeAll(keepingCapacity: true)
            return append(whole, to: &clean)
        }
        let span = piece.span
        var (start, index) = (0, 0)
        while true {
            index = Self.endOfPlainText(span, from: index)
            guard index < span.count else { break }
            let length = Self.sequenceLength(span, at: index)
            if length > 0 {
                index += length
                continue
            }
            clean.append(contentsOf: piece[start..<index])
            if length < 0 {
                carried.append(contentsOf: piece[index...])
                return
            }
            if span[index] >= 0x80 {
                clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            }
            index += 1
            start = index
        }
        clean.append(contentsOf: piece[start...])
    }

    /// Says that nothing follows: a sequence that is still open is ill-formed.
    mutating func finish(into clean: inout [UInt8]) {
        guard !carried.isEmpty else { return }
        carried.removeAll()
        clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    /// Where the run of printable ASCII, line breaks and two-byte letters that starts at `index` ends.
    @inline(__always)
    private static func endOfPlainText(_ bytes: Span<UInt8>, from index: Int) -> Int {
        var index = index
        while index < bytes.count {
            while index + 8 <= bytes.count,
                isPrintable(unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
            {
                index += 8
            }
            guard index < bytes.count else { return index }
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return index }
                index += 1
            } else {
                guard byte & 0xE0 == 0xC0 && byte >= 0xC2, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80
                else { return index }
                index += 2
            }
        }
        return index
    }

    /// Whether eight bytes are all from 0x20 to 0x7E. Underflow of `x - 0x20` shows in the top bit, as does `x` beyond ASCII; 0x7F + 1 does too.
    @inline(__always)
    private static func isPrintable(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        return ((word &- ones &* 0x20) | (word &+ ones) | word) & (ones &* 0x80) == 0
    }

    /// The length of the well-formed sequence at an index; 0 for a byte to leave out or replace; negative if its end is not here yet.
    private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        // The bounds of the second byte exclude overlong forms, surrogates and what lies beyond U+10FFFF (Unicode 15, table 3-7).
        let (length, low, high): (Int, UInt8, UInt8) =
            switch lead {
            case 0xC2..<0xE0: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1..<0xF0: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1..<0xF4: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (0, 0, 0)
            }
        guard length > 0 else { return 0 }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return -1 }
            let byte = bytes[index + offset]
            guard offset == 1 ? low <= byte && byte <= high : byte & 0xC0 == 0x80 else { return 0 }
        }
        // U+FFFE and U+FFFF are no characters of XML.
        if lead == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE { return 0 }
        return length
    }
}
