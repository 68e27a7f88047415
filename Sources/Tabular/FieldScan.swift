/// Reads the bytes of one field.
enum FieldScan {
    /// Without the white space around.
    static func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
        var (low, high) = (0, bytes.count)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// A whole number with an optional sign; a fraction may follow if it is all zeros. Nil for anything else and beyond 18 digits.
    static func integer(_ bytes: Span<UInt8>) -> Int64? {
        let range = trimmed(bytes)
        var index = range.lowerBound
        guard index < range.upperBound else { return nil }
        let isNegative = bytes[index] == 0x2D
        if isNegative || bytes[index] == 0x2B { index += 1 }
        let first = index
        var value: Int64 = 0
        while index < range.upperBound, case let digit = bytes[index] &- 0x30, digit < 10 {
            guard index - first < 18 else { return nil }
            value = value &* 10 &+ Int64(digit)
            index += 1
        }
        guard index > first else { return nil }
        if index < range.upperBound {
            guard bytes[index] == 0x2E else { return nil }
            index += 1
            while index < range.upperBound, bytes[index] == 0x30 { index += 1 }
            guard index == range.upperBound else { return nil }
        }
        return isNegative ? -value : value
    }
}
