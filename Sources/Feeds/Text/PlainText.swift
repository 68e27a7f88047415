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
    mutating func text(_ bytes: Span<UInt8>, limit: Int, wasCut: inout Bool) -> String? {
        scratch.removeAll(keepingCapacity: true)
        gap = .none
        var index = 0
        // A byte beyond the limit is enough to know that it was passed.
        while index < bytes.count, scratch.count <= limit {
            let byte = bytes[index]
            if Self.isLetter(byte) {
                let end = Self.endOfRun(bytes, from: index)
                fillGap()
                scratch.append(bytes, index..<end)
                index = end
            } else if byte == 0x3C, let tag = HTMLTag(bytes, at: index) {
                index += tag.length
                if tag.isBlock { widen(.line) }
            } else {
                append(entities.next(in: bytes, at: &index))
            }
        }
        return scratch.isEmpty ? nil : FieldText.cut(scratch.span, limit: limit, wasCut: &wasCut)
    }

    /// The end of a run of letters with single spaces between them, all of it to be copied as it is.
    private static func endOfRun(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if !isLetter(byte) {
                guard byte == 0x20, index + 1 < bytes.count, isLetter(bytes[index + 1]) else { return index }
            }
            index += 1
        }
        return index
    }

    /// ASCII that means nothing else, and the bytes of most other letters; not the lead bytes of what may be a space or a control.
    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte < 0x80 ? byte > 0x20 && byte != 0x7F && byte != 0x26 && byte != 0x3C : byte < 0xE0 && byte != 0xC2
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
            fillGap()
            scratch.append(scalar)
        }
    }

    private mutating func fillGap() {
        if gap != .none { scratch.append(gap == .line ? 0x0A : 0x20) }
        gap = .none
    }
}
