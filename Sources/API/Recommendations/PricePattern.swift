/// How a locale writes amounts of one currency with a number of fraction digits: what stands around and between the digits.
///
/// The locale database is asked once; amounts are then put together here, a hundred times as fast. A pattern is checked against
/// the database, and there is none for locales that write otherwise (other digits, other groups).
struct PricePattern: Sendable {
    private let prefix: String
    private let suffix: String
    private let group: String
    private let point: String
    private let fractionDigits: Int
    /// Integers with fewer digits are written without groups.
    private var groupedFrom: Int

    /// Learns from how `write` writes an amount, given in units of 10^-`fractionDigits`; nil if the pattern does not hold.
    init?(fractionDigits: Int, write: (Int64) -> String) {
        let scale = Self.powerOfTen(fractionDigits)
        let fraction = "89".prefix(fractionDigits) + String(repeating: "0", count: max(0, fractionDigits - 2))
        let sample = write(1_234_567 * scale + (Int64(fraction) ?? 0))
        guard let first = sample.firstIndex(of: "1"), let last = sample.lastIndex(where: \.isNumber),
            let two = sample.firstIndex(of: "2"), let seven = sample.firstIndex(of: "7")
        else { return nil }
        prefix = String(sample[..<first])
        suffix = String(sample[sample.index(after: last)...])
        group = String(sample[sample.index(after: first)..<two])
        point = fractionDigits == 0 ? "" : String(sample[sample.index(after: seven)...last].dropLast(fractionDigits))
        self.fractionDigits = fractionDigits
        groupedFrom = write(1_234 * scale).contains(group) ? 4 : 5
        guard Self.probes.allSatisfy({ string($0 * scale + $0 % scale) == write($0 * scale + $0 % scale) }) else { return nil }
    }

    private static let probes: [Int64] = [
        0, 7, 10, 99, 100, 999, 1_000, 1_234, 9_999, 10_000, 12_345, 123_456, 1_234_567, 98_765_432,
    ]

    /// An amount in units of 10^-`fractionDigits`, not negative.
    func string(_ units: Int64) -> String {
        let scale = Self.powerOfTen(fractionDigits)
        let whole = String(units / scale)
        var text = prefix
        text.reserveCapacity(prefix.utf8.count + suffix.utf8.count + whole.utf8.count * 2 + 8)
        append(whole, to: &text)
        if fractionDigits > 0 {
            let fraction = String(units % scale)
            text += point
            for _ in fraction.utf8.count..<fractionDigits { text += "0" }
            text += fraction
        }
        text += suffix
        return text
    }

    private func append(_ digits: String, to text: inout String) {
        var left = digits.utf8.count
        let isGrouped = left >= groupedFrom
        for digit in digits.unicodeScalars {
            text.unicodeScalars.append(digit)
            left -= 1
            if isGrouped, left > 0, left % 3 == 0 { text += group }
        }
    }

    private static func powerOfTen(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
