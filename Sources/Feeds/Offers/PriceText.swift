import Commerce

/// A price as feeds write it: `1299`, `1 299,00`, `15.00 USD`, `USD 15`, `€15`, `1 299 руб.`.
struct PriceText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The amount; in the currency that stands beside it, if one does, else in the given one. Nil for what is no amount.
    func money(in assumed: Currency) -> Money? {
        if let plain = Money(decimal: text, currency: assumed) { return plain }
        let isDigit: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else { return nil }
        let end = scalars.index(after: last)
        let isNegative = scalars[..<first].last == "-"
        let words = [String(scalars[..<first]), String(scalars[end...])]
        let currency = words.lazy.compactMap(Self.currency).first ?? assumed
        guard let money = Money(decimal: String(scalars[first..<end]), currency: currency) else { return nil }
        return isNegative ? Money(minorUnits: -money.minorUnits, currency: currency) : money
    }

    private static func currency(_ word: String) -> Currency? {
        let word = String(
            String.UnicodeScalarView(word.unicodeScalars.filter { $0.value > 0x20 && $0 != "." && $0 != "-" && $0 != "\u{A0}" }))
        switch word.lowercased() {
        case "€": return .eur
        case "$": return .usd
        case "£": return .gbp
        case "₽", "р", "руб": return .rub
        case "₸", "тг", "тенге": return Currency(rawValue: "KZT")
        case "₴", "грн": return Currency(rawValue: "UAH")
        case "zł": return Currency(rawValue: "PLN")
        default: return Currency(rawValue: word)
        }
    }
}
