import Commerce
import Tabular

/// An amount as files of the past write it.
enum AmountText {
    /// Reads the field at a place; nil for what is no amount. A minus sign is kept.
    static func money(_ reader: RowReader, _ place: Int, _ currency: Currency) -> Money? {
        if let plain = reader.withField(place, { plainMinorUnits($0, fractionDigits: currency.fractionDigits) }) {
            return Money(minorUnits: plain, currency: currency)
        }
        return Money(decimal: reader.text(place), currency: currency)
    }

    /// The minor units of plain digits with at most as many behind a point as the currency has: nearly every price, without a text for it.
    private static func plainMinorUnits(_ bytes: Span<UInt8>, fractionDigits: Int) -> Int64? {
        guard 1...15 ~= bytes.count, bytes[0] != 0x2E else { return nil }
        var value: Int64 = 0
        var fraction: Int?
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if case let digit = byte &- 0x30, digit < 10 {
                value = value * 10 + Int64(digit)
                fraction = fraction.map { $0 + 1 }
            } else {
                guard byte == 0x2E, fraction == nil else { return nil }
                fraction = 0
            }
        }
        guard fraction.map({ $0 > 0 && $0 <= fractionDigits }) ?? true else { return nil }
        for _ in 0..<(fractionDigits - (fraction ?? 0)) { value *= 10 }
        return value <= 1_000_000_000_000_000 ? value : nil
    }
}
