/// Escaping of text.
extension JSONWriter {
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in unsafe appendEscaped(bytes) }
    }

    /// Copies runs of harmless bytes at once and spells the others out.
    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (position, copied) = (0, 0)
        while position < bytes.count {
            let length = unsafe Self.lengthToEscape(bytes, at: position)
            guard length > 0 else {
                position &+= 1
                continue
            }
            unsafe append(UnsafeBufferPointer(rebasing: bytes[copied..<position]))
            unsafe appendEscape(bytes[position], last: bytes[position &+ length &- 1])
            position &+= length
            copied = position
        }
        unsafe append(UnsafeBufferPointer(rebasing: bytes[copied...]))
    }

    /// How many bytes from here make a character that must be escaped: 0 for none, 3 for U+2028 and U+2029 (E2 80 A8, E2 80 A9).
    @inline(__always)
    private static func lengthToEscape(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        switch unsafe bytes[position] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F: 1
        case 0xE2:
            // Valid UTF-8: two bytes follow an E2.
            unsafe bytes[position &+ 1] == 0x80 && bytes[position &+ 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    /// Spells one character; `last` is its last byte, which tells U+2028 from U+2029.
    private mutating func appendEscape(_ first: UInt8, last: UInt8) {
        switch first {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        case 0xE2: last == 0xA8 ? append("\\u2028") : append("\\u2029")
        default:
            append("\\u00")
            append(Self.hexDigit(first >> 4))
            append(Self.hexDigit(first & 15))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }
}
