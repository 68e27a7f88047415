/// Numbers.
extension JSONWriter {
    /// An integer.
    public mutating func int(_ value: some FixedWidthInteger) {
        separate()
        if value < 0 { append(UInt8(ascii: "-")) }
        appendDigits(UInt64(value.magnitude), atLeast: 1)
    }

    /// The shortest decimal that reads back as the same number; `null` for infinities and NaN, which JSON has no word for.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        var text = value.description
        text.withUTF8 { unsafe append($0) }
    }

    /// An exact decimal, `unscaled` × 10^-`fractionDigits`, without trailing zeros: (1250, 2) is `12.5`.
    public mutating func decimal(_ unscaled: Int64, fractionDigits: Int) {
        separate()
        if unscaled < 0 { append(UInt8(ascii: "-")) }
        var (magnitude, digits, scale) = (unscaled.magnitude, max(0, fractionDigits), UInt64(1))
        while digits > 0, magnitude % 10 == 0 {
            magnitude /= 10
            digits -= 1
        }
        for _ in 0..<digits { scale &*= 10 }
        appendDigits(magnitude / scale, atLeast: 1)
        guard digits > 0 else { return }
        append(UInt8(ascii: "."))
        appendDigits(magnitude % scale, atLeast: digits)
    }

    /// Decimal digits, padded with zeros in front.
    private mutating func appendDigits(_ value: UInt64, atLeast width: Int) {
        var (rest, count) = (value, 0)
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            repeat {
                count += 1
                unsafe digits[20 - count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0 || count < min(width, 20)
            unsafe append(UnsafeBufferPointer(rebasing: digits[(20 - count)...]))
        }
    }
}
