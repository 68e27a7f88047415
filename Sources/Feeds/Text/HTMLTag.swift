/// One piece of HTML markup at the start of some bytes: a tag, a comment, or a script with all that is in it.
struct HTMLTag {
    /// How many bytes it takes.
    let length: Int
    /// Whether it parts lines.
    let isBlock: Bool

    /// The longest tag that is believed to be one.
    private static let longest = 4096

    /// Nil unless the byte at `index`, which is `<`, begins a tag.
    init?(_ bytes: Span<UInt8>, at index: Int) {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index + 1] == 0x21 {
            guard let end = Self.endOfComment(bytes, index) else { return nil }
            (length, isBlock) = (end - index, false)
            return
        }
        let isEnd = bytes[index + 1] == 0x2F
        let start = index + (isEnd ? 2 : 1)
        var nameEnd = start
        while nameEnd < bytes.count, nameEnd < start + 12, Self.isNameByte(bytes[nameEnd]) { nameEnd += 1 }
        guard nameEnd > start, bytes[start] >= 0x41, let end = bytes.index(of: 0x3E, in: nameEnd..<(index + Self.longest))
        else { return nil }
        let name = NameHash(folding: bytes, start..<nameEnd)
        isBlock = Self.blocks[name] != nil
        if !isEnd, bytes[start] | 0x20 == 0x73, let close = Self.endOfSilentElement(bytes, name, from: end) {
            length = close - index
        } else {
            length = end + 1 - index
        }
    }

    private static func endOfComment(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
        guard bytes.has("<!--", at: index) else { return bytes.index(of: 0x3E, in: index..<(index + longest)).map { $0 + 1 } }
        var end = index + 4
        while let bracket = bytes.index(of: 0x3E, in: end..<bytes.count) {
            if bytes.has("-->", at: bracket - 2) { return bracket + 1 }
            end = bracket + 1
        }
        return nil
    }

    /// Behind the end tag of a script or style sheet, or of all bytes if there is none; nil for other elements.
    private static func endOfSilentElement(_ bytes: Span<UInt8>, _ name: NameHash, from start: Int) -> Int? {
        guard let length = silent[name] else { return nil }
        var index = start
        while let bracket = bytes.index(of: 0x3C, in: index..<bytes.count) {
            index = bracket + 1
            let nameEnd = index + 1 + length
            guard nameEnd < bytes.count else { break }
            if bytes[index] == 0x2F, NameHash(folding: bytes, (index + 1)..<nameEnd) == name {
                return bytes.index(of: 0x3E, in: nameEnd..<bytes.count).map { $0 + 1 } ?? bytes.count
            }
        }
        return bytes.count
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    private static let blocks = NameTable<Bool>(
        """
        p br div li ul ol tr td th table h1 h2 h3 h4 h5 h6 hr dt dd dl tbody section article blockquote pre
        """.split(separator: " ").map { (String($0), true) })

    /// Elements whose content nobody reads, with the lengths of their names.
    private static let silent = NameTable<Int>([("script", 6), ("style", 5)])
}
