/// An amount of money, exact: minor units (cents, kopecks) of a currency.
public struct Money: Hashable, Sendable {
    /// The amount in minor units; negative for refunds.
    public var minorUnits: Int64

    /// The currency.
    public var currency: Currency

    /// So many minor units of a currency.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Reads a decimal amount as shops write it: `1299`, `1 299,00`, `1,299.00`, `15.5`; further digits are rounded half up.
    ///
    /// Nil if there are no digits, two different readings clash, or the amount passes 10^15 minor units.
    public init?(decimal text: some StringProtocol, currency: Currency) {
        guard let minorUnits = Self.minorUnits(text.utf8.map { $0 }, fractionDigits: currency.fractionDigits) else { return nil }
        self.init(minorUnits: minorUnits, currency: currency)
    }

    /// The nearest minor unit to an amount in major units; nil for what is no number or passes 10^15 minor units.
    public init?(amount: Double, currency: Currency) {
        let scaled = (amount * Double(currency.minorUnitsPerUnit)).rounded()
        guard scaled.magnitude <= 1e15 else { return nil }
        self.init(minorUnits: Int64(scaled), currency: currency)
    }

    /// The amount in major units, for arithmetic that may round.
    public var amount: Double { Double(minorUnits) / Double(currency.minorUnitsPerUnit) }

    /// `1299.00`: a point, no grouping, the currency's digits.
    public var decimal: String {
        let digits = currency.fractionDigits
        guard digits > 0 else { return String(minorUnits) }
        let magnitude = minorUnits.magnitude
        let scale = UInt64(currency.minorUnitsPerUnit)
        let fraction = String(magnitude % scale)
        let padding = String(repeating: "0", count: digits - fraction.count)
        return "\(minorUnits < 0 ? "-" : "")\(magnitude / scale).\(padding)\(fraction)"
    }

    private static func minorUnits(_ bytes: [UInt8], fractionDigits: Int) -> Int64? {
        let point = decimalPoint(bytes)
        var value: Int64 = 0
        var (digitCount, fractionCount, roundUp) = (0, 0, false)
        for (index, byte) in bytes.enumerated() {
            guard (0x30...0x39).contains(byte) else {
                if index == 0 && byte == 0x2D || isSeparator(byte) { continue }
                return nil
            }
            digitCount += 1
            if let point, index > point {
                fractionCount += 1
                if fractionCount > fractionDigits {
                    if fractionCount == fractionDigits + 1 { roundUp = byte >= 0x35 }
                    continue
                }
            }
            value = value * 10 + Int64(byte - 0x30)
            guard value <= 1_000_000_000_000_000 else { return nil }
        }
        guard digitCount > 0 else { return nil }
        for _ in 0..<max(0, fractionDigits - fractionCount) { value *= 10 }
        guard value <= 1_000_000_000_000_000 else { return nil }
        value += roundUp ? 1 : 0
        return bytes.first == 0x2D ? -value : value
    }

    /// The last `.` or `,` is the decimal point, unless it is one of several alike or a comma before exactly three digits.
    private static func decimalPoint(_ bytes: [UInt8]) -> Int? {
        guard let last = bytes.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) else { return nil }
        let alike = bytes.filter { $0 == bytes[last] }.count
        let follows = bytes.count - last - 1
        if alike > 1 || (bytes[last] == 0x2C && follows == 3) { return nil }
        return last
    }

    /// Grouping marks: space, no-break spaces in UTF-8 (C2 A0, E2 80 AF), apostrophe, point and comma.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x27, 0x2C, 0x2E, 0xC2, 0xA0, 0xE2, 0x80, 0xAF: true
        default: false
        }
    }
}
