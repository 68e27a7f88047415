/// The kinds of product feeds that are understood.
public enum FeedFormat: String, Hashable, Sendable, CaseIterable {
    /// Yandex Market Language: `<yml_catalog><shop><offers><offer>`.
    case yml
    /// Google Merchant as RSS 2.0: `<rss><channel><item>` with `g:` fields.
    case merchantRSS
    /// Google Merchant as Atom 1.0: `<feed><entry>` with `g:` fields.
    case merchantAtom
    /// A table with a header row, fields parted by tabs.
    case tsv
    /// A table with a header row, fields parted by commas or semicolons.
    case csv

    /// What people call it.
    public var name: String {
        switch self {
        case .yml: "YML"
        case .merchantRSS: "Google Merchant (RSS)"
        case .merchantAtom: "Google Merchant (Atom)"
        case .tsv: "TSV"
        case .csv: "CSV"
        }
    }

    /// Recognises a feed by its first bytes (a few hundred are enough, a few thousand are safe), already unpacked from gzip.
    ///
    /// Markup is told by its root element; whatever has a first line with a separator in it is a table. Nil for web pages, JSON, archives
    /// and anything else.
    public static func detect(_ firstBytes: [UInt8]) -> FeedFormat? {
        let head = firstBytes.prefix(65_536)
        guard !head.contains(0) else { return nil }
        let first = head.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        if first != 0x3C, let table = detectTable(head) { return table }
        return detectMarkup(head)
    }

    /// The root is the first start tag that any of the formats has; text before it, as of a chatty server script, does not count.
    private static func detectMarkup(_ head: ArraySlice<UInt8>) -> FeedFormat? {
        var index = head.startIndex
        while let tag = head[index...].firstIndex(of: 0x3C) {
            let rest = head[(tag + 1)...]
            switch String(decoding: rest.prefix { isNameByte($0) }, as: UTF8.self) {
            case "yml_catalog", "shop", "offers": return .yml
            case "rss", "channel": return .merchantRSS
            case "feed": return .merchantAtom
            case "html", "HTML": return nil
            default: index = tag + 1
            }
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
    }

    private static func detectTable(_ head: ArraySlice<UInt8>) -> FeedFormat? {
        guard let first = head.first, first != 0x7B, first != 0x5B else { return nil }
        let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.contains(0x09) { return .tsv }
        return line.contains(0x2C) || line.contains(0x3B) ? .csv : nil
    }
}
