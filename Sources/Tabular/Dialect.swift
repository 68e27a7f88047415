/// How a table's fields are parted and quoted.
public struct Dialect: Hashable, Sendable {
    /// The byte between fields.
    public var delimiter: UInt8
    /// Whether `"` around a field protects delimiters and line breaks in it, and `""` is one of them (RFC 4180 §2).
    public var hasQuotes: Bool

    /// A dialect.
    public init(delimiter: UInt8, hasQuotes: Bool) {
        self.delimiter = delimiter
        self.hasQuotes = hasQuotes
    }

    /// RFC 4180: commas and quotes.
    public static let comma = Dialect(delimiter: 0x2C, hasQuotes: true)
    /// What spreadsheets write where the comma is the decimal mark.
    public static let semicolon = Dialect(delimiter: 0x3B, hasQuotes: true)
    /// Tabs; spreadsheets quote fields here too.
    public static let tab = Dialect(delimiter: 0x09, hasQuotes: true)
    /// Spaces, nothing quoted: one list of words a line.
    public static let space = Dialect(delimiter: 0x20, hasQuotes: false)

    /// Nothing parts a line: it is one field. (The byte zero stands in no text.)
    public static let wholeLine = Dialect(delimiter: 0, hasQuotes: false)

    /// Guesses from the first line of a table: the most frequent of tab, semicolon and comma outside quotes. Nil if there is none of them.
    public static func sniff(_ head: some Sequence<UInt8>) -> Dialect? {
        var counts: (tab: Int, semicolon: Int, comma: Int) = (0, 0, 0)
        var isQuoted = false
        for byte in head {
            switch byte {
            case 0x22: isQuoted.toggle()
            case _ where isQuoted: continue
            case 0x0A, 0x0D: return best(counts)
            case 0x09: counts.tab += 1
            case 0x3B: counts.semicolon += 1
            case 0x2C: counts.comma += 1
            default: continue
            }
        }
        return best(counts)
    }

    private static func best(_ counts: (tab: Int, semicolon: Int, comma: Int)) -> Dialect? {
        let most = max(counts.tab, counts.semicolon, counts.comma)
        if most == 0 { return nil }
        return most == counts.tab ? .tab : most == counts.semicolon ? .semicolon : .comma
    }
}
