/// The `Cookie` field of a request (RFC 6265 §4.2).
enum CookieHeader {
    /// The value of the first cookie called `name` in `field`, without surrounding quotes.
    static func value(of name: String, in field: String) -> String? {
        for pair in field.utf8.split(separator: UInt8(ascii: ";")) {
            let trimmed = pair.drop { $0 == 0x20 }
            guard let equals = trimmed.firstIndex(of: UInt8(ascii: "=")) else { continue }
            guard trimmed[..<equals].elementsEqual(name.utf8) else { continue }
            var value = trimmed[trimmed.index(after: equals)...]
            while value.last == 0x20 { value = value.dropLast() }
            let quote = UInt8(ascii: "\"")
            if value.count >= 2, value.first == quote, value.last == quote { value = value.dropFirst().dropLast() }
            return String(Substring(value))
        }
        return nil
    }
}
