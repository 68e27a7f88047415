/// Makes Strings of a field's bytes: trimmed, white space collapsed, character entities read, no control characters, no more than a limit.
///
/// What looks like markup stays as text: escaping is for whoever shows it.
struct FieldText {
    /// Whether a character stood for bytes that were no text since this was last set to false.
    var metBadBytes = false

    private let entities = CharacterEntities()
    private var scratch: [UInt8] = []

    /// A text of one line. `wasCut` becomes true if it was longer than `limit` bytes.
    mutating func line(_ bytes: ArraySlice<UInt8>, limit: Int, wasCut: inout Bool) -> String {
        let trimmed = Self.trimmed(bytes)
        if Self.isPlain(trimmed) && trimmed.count <= limit { return String(decoding: trimmed, as: UTF8.self) }
        scratch.removeAll(keepingCapacity: true)
        collapse(trimmed)
        return Self.cut(scratch[...], limit: limit, wasCut: &wasCut)
    }

    /// Without the white space around.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (low, high) = (bytes.startIndex, bytes.endIndex)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
        return bytes[low..<high]
    }

    /// At most `limit` bytes, cut before a character, as a String.
    static func cut(_ bytes: ArraySlice<UInt8>, limit: Int, wasCut: inout Bool) -> String {
        guard bytes.count > limit else { return String(decoding: bytes, as: UTF8.self) }
        wasCut = true
        var end = bytes.startIndex + limit
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: trimmed(bytes[..<end]), as: UTF8.self)
    }

    /// A short piece of a text for a report.
    static func excerpt(_ text: String) -> String {
        var wasCut = false
        let shown = cut(Array(text.utf8.prefix(400))[...], limit: 160, wasCut: &wasCut)
        let clean = String(String.UnicodeScalarView(shown.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
        return wasCut ? clean + "…" : clean
    }

    /// Nothing in it that would have to be changed: the common case, in one pass.
    private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x20 where previous == 0x20: return false
            // Control characters, `&`, and the lead bytes of no-break spaces, C1, bidirectional controls and byte order marks.
            case 0..<0x20, 0x26, 0x7F, 0xC2, 0xE2, 0xEF: return false
            default: previous = byte
            }
        }
        return true
    }

    private mutating func collapse(_ bytes: ArraySlice<UInt8>) {
        var space = false
        var reader = ScalarReader(bytes)
        while let scalar = reader.next(entities) {
            switch Self.sort(of: scalar) {
            case .space, .lineBreak: space = !scratch.isEmpty
            case .nothing: continue
            case .character:
                if scalar == "\u{FFFD}" { metBadBytes = true }
                if space { scratch.append(0x20) }
                space = false
                scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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
