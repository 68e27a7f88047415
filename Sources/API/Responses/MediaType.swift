/// Media types of requests (RFC 9110 §8.3.1), parameters left aside.
enum MediaType {
    /// Whether a `Content-Type` names one of these types, given in lower case, or nothing.
    static func isOne(of types: [String], _ field: String?) -> Bool {
        guard let field else { return true }
        let bytes = field.utf8.span
        var (start, end) = (0, 0)
        while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
        while start < end, isBlank(bytes[start]) { start += 1 }
        while start < end, isBlank(bytes[end - 1]) { end -= 1 }
        return start == end || types.contains { isSame($0.utf8.span, bytes, start, end) }
    }

    private static func isSame(_ type: Span<UInt8>, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard type.count == end - start else { return false }
        for offset in 0..<type.count {
            let byte = bytes[start + offset]
            guard type[offset] == (byte &- 0x41 < 26 ? byte | 0x20 : byte) else { return false }
        }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
