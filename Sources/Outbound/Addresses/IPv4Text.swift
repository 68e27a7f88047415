/// IPv4 addresses as `inet_aton` reads them (POSIX): one to four numbers, decimal, octal after `0` or hexadecimal after `0x`; the last one fills
/// the bytes that remain.
enum IPv4Text {
    /// The address as a number; nil if the text is none.
    static func number(_ text: ArraySlice<UInt8>) -> UInt32? {
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count) else { return nil }
        var address: UInt64 = 0
        for (index, part) in parts.enumerated() {
            guard let value = value(part) else { return nil }
            let isLast = index == parts.count - 1
            let bits = isLast ? 8 * (5 - parts.count) : 8
            guard value < 1 << UInt64(bits) else { return nil }
            address = address << UInt64(bits) | value
        }
        return UInt32(address)
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> UInt64? {
        let text = String(decoding: digits, as: UTF8.self).lowercased()
        guard digits.count <= 16, digits.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
        if text.hasPrefix("0x") { return text.utf8.count > 2 ? UInt64(text.dropFirst(2), radix: 16) : nil }
        if text.hasPrefix("0"), text.utf8.count > 1 { return UInt64(text.dropFirst(), radix: 8) }
        return UInt64(text, radix: 10)
    }
}
