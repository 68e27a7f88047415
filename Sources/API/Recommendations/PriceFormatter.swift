public import Commerce
import Foundation

/// Writes prices as people of a locale read them: `1 299 ₽`, `$12.50`, `12,50 €`.
public struct PriceFormatter: Sendable {
    /// Currencies in which shops leave out the fraction when it is zero.
    private static let wholeByCustom: Set<String> = [
        "AMD", "CZK", "HUF", "INR", "KGS", "KZT", "NOK", "RSD", "RUB", "SEK", "TWD", "UAH", "UZS",
    ]

    private let locale: Locale

    /// A formatter for a locale by its BCP 47 name; what the system does not know is written like the nearest that it does.
    public init(locale: String) {
        self.locale = Locale(identifier: locale)
    }

    /// A price.
    public func string(_ money: Money) -> String {
        let currency = money.currency
        let isWhole = money.minorUnits % currency.minorUnitsPerUnit == 0
        let digits = isWhole && Self.wholeByCustom.contains(currency.rawValue) ? 0 : currency.fractionDigits
        let amount = Decimal(money.minorUnits) / Decimal(currency.minorUnitsPerUnit)
        let style = Decimal.FormatStyle.Currency(code: currency.rawValue, locale: locale)
        return amount.formatted(style.precision(.fractionLength(digits)).presentation(.narrow))
    }

    /// How much lower a price is than it was: `−20 %` in whole per cent, rounded down; nil below one per cent.
    public func discount(from old: Money, to new: Money) -> String? {
        guard old.currency == new.currency, new.minorUnits >= 0, old.minorUnits > new.minorUnits else { return nil }
        let percent = Int((Double(old.minorUnits - new.minorUnits) / Double(old.minorUnits) * 100).rounded(.down))
        guard percent >= 1 else { return nil }
        return "−" + (Double(percent) / 100).formatted(.percent.precision(.fractionLength(0)).locale(locale))
    }
}
