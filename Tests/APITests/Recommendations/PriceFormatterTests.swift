import API
import Commerce
import Foundation
import Testing

struct PriceFormatterTests {
    @Test(arguments: [
        ("en-US", Currency.usd, 1_299, "$12.99"), ("en-US", .usd, 1_200, "$12.00"), ("en-US", .usd, 123_456_789, "$1,234,567.89"),
        ("ru-RU", .rub, 129_900, "1299 ₽"), ("ru-RU", .rub, 12_990_000, "129 900 ₽"), ("ru-RU", .rub, 129_950, "1299,50 ₽"),
        ("de-DE", .eur, 123_450, "1.234,50 €"), ("en-GB", .gbp, 5, "£0.05"),
    ])
    func `prices are written as the locale does`(locale: String, currency: Currency, minorUnits: Int64, expected: String) {
        let text = PriceFormatter(locale: locale).string(Money(minorUnits: minorUnits, currency: currency))
        #expect(String(text.map { $0.isWhitespace ? " " : $0 }).replacing(" ", with: "") == expected.replacing(" ", with: ""))
    }

    @Test(arguments: [
        "en-US", "en-IN", "ru-RU", "de-DE", "de-CH", "de-AT", "fr-FR", "es-ES", "pl-PL", "pt-PT", "pt-BR", "it-IT", "kk-KZ",
        "uk-UA", "ja-JP",
        "ar-EG", "fa-IR", "he-IL", "hi-IN", "bn-BD", "cs-CZ", "hu-HU", "sv-SE", "tr-TR", "nl-NL", "zh-CN", "ka-GE", "hy-AM",
    ])
    func `amounts are the locale database's to the letter`(name: String) throws {
        let formatter = PriceFormatter(locale: name)
        var generator = Linear(state: 9)
        for code in ["EUR", "USD", "JPY", "KWD"] {
            let currency = try #require(Currency(rawValue: code))
            for _ in 0..<20 {
                let units = Int64.random(in: 0..<(Int64(10) << Int64.random(in: 0...26, using: &generator)), using: &generator)
                let style = Decimal.FormatStyle.Currency(code: code, locale: Locale(identifier: name))
                    .precision(.fractionLength(currency.fractionDigits)).presentation(.narrow)
                let expected = (Decimal(units) / Decimal(currency.minorUnitsPerUnit)).formatted(style)
                #expect(formatter.string(Money(minorUnits: units, currency: currency)) == expected)
            }
        }
    }

    @Test(arguments: [
        (1000, 800, "−20%"), (1000, 991, nil), (1000, 990, "−1%"), (1000, 1000, nil), (800, 1000, nil), (1000, 0, "−100%"),
    ])
    func `reductions are rounded down`(old: Int64, new: Int64, expected: String?) {
        let formatter = PriceFormatter(locale: "en-US")
        #expect(
            formatter.discount(from: Money(minorUnits: old, currency: .eur), to: Money(minorUnits: new, currency: .eur))
                == expected)
        #expect(
            formatter.discount(from: Money(minorUnits: old, currency: .eur), to: Money(minorUnits: new, currency: .usd)) == nil)
    }
}
