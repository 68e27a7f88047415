/// Addresses of pages and pictures: only `http`, `https`, or a path on the shop's own site get through.
enum FeedAddress {
    /// The longest address, in bytes.
    static let maximumLength = 2048

    /// The address as a browser may be given it; nil for scripts, other schemes, mail addresses, texts and over-long ones.
    ///
    /// White space inside and `"<>` and the backquote are percent-encoded, a backslash becomes a slash as in browsers, `//host` gets
    /// `https:` (RFC 3986; WHATWG URL).
    static func normalized(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= maximumLength else { return nil }
        if isSafe(bytes[...]) { return text }
        let encoded = String(decoding: bytes.flatMap(escaped), as: UTF8.self)
        let whole =
            encoded.hasPrefix("//") ? "https:" + encoded : encoded.lowercased().hasPrefix("www.") ? "https://" + encoded : encoded
        return whole.utf8.count <= maximumLength && isSafe(Array(whole.utf8)[...]) ? whole : nil
    }

    /// `http://h…`, `https://h…` or `/…` (not `//…`) with nothing in it that would have to be encoded.
    private static func isSafe(_ bytes: ArraySlice<UInt8>) -> Bool {
        for byte in bytes where byte <= 0x20 || byte == 0x7F || escape(byte) { return false }
        if bytes.first == 0x2F { return bytes.count == 1 || bytes[bytes.startIndex + 1] != 0x2F }
        for scheme in ["http://", "https://"] where hasPrefix(bytes, scheme) {
            guard let host = bytes.dropFirst(scheme.utf8.count).first else { return false }
            return host >= 0x80 || host == 0x5B || (0x30...0x39).contains(host) || (0x61...0x7A).contains(host | 0x20)
        }
        return false
    }

    private static func hasPrefix(_ bytes: ArraySlice<UInt8>, _ scheme: String) -> Bool {
        bytes.count >= scheme.utf8.count
            && zip(bytes, scheme.utf8).allSatisfy { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 }
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
