/// Makes Strings of a field's bytes: trimmed, white space collapsed, character entities read, no control characters, no more than a limit.
///
/// What looks like markup stays as text: escaping is for whoever shows it.
struct FieldText {
    /// Whether a character stood for bytes that were no text since this was last set to false.
    var metBadBytes = false

    private let entities = CharacterEntities()
    private var scratch: [UInt8] = []

    /// A text of one line. `wasCut` becomes true if it was longer than `limit` bytes.
    mutating func line(_ bytes: Span<UInt8>, limit: Int, wasCut: inout Bool) -> String {
        let range = Self.trimmed(bytes)
        if range.count <= limit && Self.isPlain(bytes, range) { return bytes.text(range) }
        scratch.removeAll(keepingCapacity: true)
        collapse(bytes.extracting(range))
        return Self.cut(scratch.span, limit: limit, wasCut: &wasCut)
    }

    /// Without the white space around.
    static func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
        var (low, high) = (0, bytes.count)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// At most `limit` bytes, cut before a character, as a String.
    static func cut(_ bytes: Span<UInt8>, limit: Int, wasCut: inout Bool) -> String {
        guard bytes.count > limit else { return bytes.text }
        wasCut = true
        var end = limit
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        return bytes.text(0..<end)
    }

    /// A short piece of a text for a report.
    static func excerpt(_ text: String) -> String {
        var wasCut = false
        let shown = cut(Array(text.utf8.prefix(400)).span, limit: 160, wasCut: &wasCut)
        let clean = String(String.UnicodeScalarView(shown.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        return wasCut ? clean + "…" : clean
    }

    /// Nothing in it that would have to be changed: the common case, in one pass.
    private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            switch byte {
            case 0x20 where previous == 0x20: return false
            case 0x26 where bytes.index(of: 0x3B, in: index..<min(index + 11, range.upperBound)) == nil: previous = byte
            // Control characters, entities, and the lead bytes of no-break spaces, C1, bidirectional controls and byte order marks.
            case 0..<0x20, 0x26, 0x7F, 0xC2, 0xE2, 0xEF: return false
            default: previous = byte
            }
        }
        return true
    }

    private mutating func collapse(_ bytes: Span<UInt8>) {
        var (space, index) = (false, 0)
        while index < bytes.count {
            let scalar = entities.next(in: bytes, at: &index)
            switch Self.sort(of: scalar) {
            case .space, .lineBreak: space = !scratch.isEmpty
            case .nothing: continue
            case .character:
                if scalar == "\u{FFFD}" { metBadBytes = true }
                if space { scratch.append(0x20) }
                space = false
                scratch.append(scalar)
            }
        }
    }

    /// What a character is to a field of text.
    enum Sort {
        case character
        case space
        case lineBreak
        case nothing
    }

    /// Control characters, bidirectional overrides (they can make a name read backwards) and byte order marks are nothing.
    static func sort(of scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0x09, 0x0B, 0x0C, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .nothing
        default: .character
        }
    }
}
