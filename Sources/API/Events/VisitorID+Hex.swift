import Commerce

/// Ids read from bytes where they stand, for the paths that every request takes.
extension VisitorID {
    /// Reads 32 hexadecimal digits; nil for anything else.
    init?(hexDigits bytes: Span<UInt8>) {
        guard bytes.count == 32, let high = Self.half(bytes, from: 0), let low = Self.half(bytes, from: 16) else { return nil }
        self.init(high: high, low: low)
    }

    private static func half(_ bytes: Span<UInt8>, from start: Int) -> UInt64? {
        var value: UInt64 = 0
        for index in start..<start + 16 {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt64(byte &- 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(byte &- 0x57)
            case 0x41...0x46: value = value << 4 | UInt64(byte &- 0x37)
            default: return nil
            }
        }
        return value
    }
}
