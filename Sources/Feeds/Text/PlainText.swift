/// Makes plain text of a description: tags go, blocks become lines, scripts and styles go with all that is in them.
struct PlainText {
    /// Whether a character stood for bytes that were no text since this was last set to false.
    var metBadBytes = false

    private let entities = CharacterEntities()
    private var scratch: [UInt8] = []
    private var gap = Gap.none

    private enum Gap: Int {
        case none
        case space
        case line
    }

    /// The text, at most `limit` bytes; nil if nothing is left. `wasCut` becomes true if there was more.
    mutating func text(_ bytes: ArraySlice<UInt8>, limit: Int, wasCut: inout Bool) -> String? {
        scratch.removeAll(keepingCapacity: true)
        gap = .none
        var reader = ScalarReader(bytes)
        // A little beyond the limit is enough to know that it was passed.
        while scratch.count <= limit + 4, let byte = reader.byte {
            if byte == 0x3C, let tag = HTMLTag(reader.rest) {
                reader.skip(tag.length)
                widen(tag.isBlock ? .line : .none)
            } else if Self.isLetter(byte), gap == .none {
                scratch.append(byte)
                reader.skip(1)
            } else if let scalar = reader.next(entities) {
                append(scalar)
            }
        }
        return scratch.isEmpty ? nil : FieldText.cut(scratch[...], limit: limit, wasCut: &wasCut)
    }

    /// ASCII that means nothing else, and the inner bytes and usual lead bytes of other scripts: copied as they are.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C || (0xC3..<0xE0).contains(byte) || (0x80..<0xC0).contains(byte)
    }

    private mutating func widen(_ wanted: Gap) {
        if !scratch.isEmpty && wanted.rawValue > gap.rawValue { gap = wanted }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch FieldText.sort(of: scalar) {
        case .space: widen(.space)
        case .lineBreak: widen(.line)
        case .nothing: return
        case .character:
            if scalar == "\u{FFFD}" { metBadBytes = true }
            if gap != .none { scratch.append(gap == .line ? 0x0A : 0x20) }
            gap = .none
            scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
