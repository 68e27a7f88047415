/// Addresses of pages and pictures: only `http`, `https`, or a path on the shop's own site get through.
enum FeedAddress {
    /// The longest address, in bytes.
    static let maximumLength = 2048

    /// The address as a browser may be given it; nil for scripts, other schemes, mail addresses, texts and over-long ones.
    ///
    /// White space inside and `"<>` and the backquote are percent-encoded, a backslash becomes a slash as in browsers, `//host` gets
    /// `https:` (RFC 3986; WHATWG URL).
    static func normalized(_ text: String) -> String? {
        guard !text.isEmpty, text.utf8.count <= maximumLength else { return nil }
        if isSafe(text.utf8.span) { return text }
        let encoded = String(decoding: text.utf8.flatMap(escaped), as: UTF8.self)
        let whole =
            encoded.hasPrefix("//") ? "https:" + encoded : encoded.lowercased().hasPrefix("www.") ? "https://" + encoded : encoded
        return whole.utf8.count <= maximumLength && isSafe(whole.utf8.span) ? whole : nil
    }

    /// `http://h…`, `https://h…` or `/…` (not `//…`) with nothing in it that would have to be encoded.
    private static func isSafe(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] <= 0x20 || bytes[index] == 0x7F || escape(bytes[index]) { return false }
        if bytes[0] == 0x2F { return bytes.count == 1 || bytes[1] != 0x2F }
        let start = hasPrefix(bytes, "http://") ? 7 : hasPrefix(bytes, "https://") ? 8 : bytes.count
        guard start < bytes.count else { return false }
        let host = bytes[start]
        return host >= 0x80 || host == 0x5B || (0x30...0x39).contains(host) || (0x61...0x7A).contains(host | 0x20)
    }

    private static func hasPrefix(_ bytes: Span<UInt8>, _ scheme: StaticString) -> Bool {
        guard bytes.count >= scheme.utf8CodeUnitCount else { return false }
        for index in 0..<scheme.utf8CodeUnitCount {
            let byte = bytes[index]
            guard unsafe scheme.utf8Start[index] == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return false }
        }
        return true
    }

    private static func escape(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x5C || byte == 0x60
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        if byte == 0x5C { return [0x2F] }
        guard byte <= 0x20 || byte == 0x7F || escape(byte) else { return [byte] }
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
