/// How a feed's characters are written.
enum TextEncoding: Hashable {
    case utf8
    case singleByte(SingleByteEncoding)

    /// The usual name.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .singleByte(let encoding): encoding.name
        }
    }

    /// The encoding of a name as it stands in an XML declaration; nil for one that is not supported.
    init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1251", "cp1251", "cp-1251", "win-1251", "win1251", "windows1251": self = .singleByte(.windows1251)
        case "windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1": self = .singleByte(.windows1252)
        case "koi8-r", "koi8r": self = .singleByte(.koi8R)
        default: return nil
        }
    }

    /// The value of `encoding` in an XML declaration at the start of a file, if there is one.
    static func declared(in head: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: head.prefix(200), as: UTF8.self)
        guard let start = text.range(ofText: "<?xml"), let end = text.range(ofText: "?>", from: start.upperBound),
            let key = text.range(ofText: "encoding", from: start.upperBound), key.upperBound < end.lowerBound
        else { return nil }
        let value = text[key.upperBound..<end.lowerBound].drop { " =\t\r\n".contains($0) }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }

    /// Whether the bytes are UTF-8 rather than something else, broken characters here and there forgiven. Nil for plain ASCII, which says nothing.
    static func looksLikeUTF8(_ head: ArraySlice<UInt8>) -> Bool? {
        var (good, bad, index) = (0, 0, head.startIndex)
        while index < head.endIndex {
            let length = sequenceLength(head, at: index)
            if length > 1 { good += 1 }
            if length == 0 && head.endIndex - index > 3 { bad += 1 }
            index += max(1, length)
        }
        return good + bad == 0 ? nil : bad <= good
    }

    /// The encoding of bytes that are no UTF-8 and declare nothing: letters beyond ASCII stand together in Cyrillic words, alone in Western ones.
    static func guessed(from head: ArraySlice<UInt8>) -> TextEncoding {
        var (together, alone) = (0, 0)
        var previous: UInt8 = 0
        for byte in head {
            if byte >= 0xC0 { if previous >= 0xC0 { together += 1 } else { alone += 1 } }
            previous = byte
        }
        return .singleByte(together >= alone ? .windows1251 : .windows1252)
    }

    /// The length of the UTF-8 sequence at an index; 0 if there is no well-formed one (Unicode 15, table 3-7).
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let length =
            switch bytes[index] {
            case 0..<0x80: 1
            case 0xC2..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0..<0xF5: 4
            default: 0
            }
        guard length > 1 else { return length }
        guard index + length <= bytes.endIndex else { return 0 }
        return bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}

extension String {
    /// Where a text first stands at or behind a position.
    fileprivate func range(ofText text: String, from start: Index? = nil) -> Range<Index>? {
        self[(start ?? startIndex)...].firstRange(of: text)
    }
}
