/// The query of an address, read as forms write it (WHATWG URL, application/x-www-form-urlencoded).
struct QueryText {
    private let pairs: [Substring]

    init(url: String) {
        guard let mark = url.firstIndex(of: "?") else {
            pairs = []
            return
        }
        let rest = url[url.index(after: mark)...]
        pairs = rest.prefix { $0 != "#" }.split(separator: "&")
    }

    /// The first value of a name; nil if the name is not there.
    subscript(name: String) -> String? {
        for pair in pairs where pair.hasPrefix(name) {
            let rest = pair.dropFirst(name.count)
            if rest.isEmpty { return "" }
            if rest.first == "=" { return Self.decoded(rest.dropFirst()) }
        }
        return nil
    }

    /// The host of an absolute address, lower case, without port; nil for anything else.
    static func host(_ url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        return place.hasPrefix("[") ? String(place.prefix { $0 != "]" }) : place.prefix { $0 != ":" }.lowercased()
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let high = rest.first.flatMap(hexDigit), let low = rest.dropFirst().first.flatMap(hexDigit) {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x2B ? 0x20 : byte)
            }
        }
        return String(decoding: bytes.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
