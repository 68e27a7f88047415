/// One piece of HTML markup at the start of some bytes: a tag, a comment, or a script with all that is in it.
struct HTMLTag {
    /// How many bytes it takes.
    let length: Int
    /// Whether it parts lines.
    let isBlock: Bool

    /// The longest tag that is believed to be one.
    private static let longest = 4096

    /// Nil unless the bytes, which start with `<`, begin a tag.
    init?(_ bytes: ArraySlice<UInt8>) {
        let rest = bytes.dropFirst()
        guard let first = rest.first else { return nil }
        if first == 0x21 {
            guard let end = Self.endOfComment(bytes) else { return nil }
            (length, isBlock) = (end - bytes.startIndex, false)
            return
        }
        let nameStart = first == 0x2F ? rest.startIndex + 1 : rest.startIndex
        let nameBytes = bytes[nameStart...].prefix(12).prefix { Self.isNameByte($0) }
        guard let letter = nameBytes.first, letter >= 0x41, let end = bytes.prefix(Self.longest).firstIndex(of: 0x3E) else {
            return nil
        }
        let name = String(decoding: nameBytes, as: UTF8.self).lowercased()
        isBlock = Self.blocks.contains(name)
        if first != 0x2F, name == "script" || name == "style" {
            length = Self.lengthOfElement(named: name, bytes)
        } else {
            length = end - bytes.startIndex + 1
        }
    }

    private static func endOfComment(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) { return end(of: "-->", in: bytes) }
        return bytes.prefix(longest).firstIndex(of: 0x3E).map { $0 + 1 }
    }

    private static func lengthOfElement(named name: String, _ bytes: ArraySlice<UInt8>) -> Int {
        guard let end = end(of: "</" + name, in: bytes), let close = bytes[end...].firstIndex(of: 0x3E) else {
            return bytes.count
        }
        return close - bytes.startIndex + 1
    }

    private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(text.utf8)
        var index = bytes.startIndex
        while index + pattern.count <= bytes.endIndex {
            if zip(bytes[index...], pattern).allSatisfy({ $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }) {
                return index + pattern.count
            }
            index += 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    private static let blocks: Set<String> = [
        "p", "br", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dt", "dd", "dl",
        "tbody",
        "section", "article", "blockquote", "pre",
    ]
}
