public import Commerce
import Foundation
import Synchronization

/// Writes prices as people of a locale read them: `1 299 ₽`, `$12.50`, `12,50 €`.
public final class PriceFormatter: Sendable {
    /// Currencies in which shops leave out the fraction when it is zero.
    private static let wholeByCustom: Set<String> = [
        "AMD", "CZK", "HUF", "INR", "KGS", "KZT", "NOK", "RSD", "RUB", "SEK", "TWD", "UAH", "UZS",
    ]

    private struct Form: Hashable {
        let currency: Currency
        let fractionDigits: Int
    }

    private let locale: Locale
    private let percents: [String]
    /// Patterns by form; nil where the locale needs the database for every amount.
    private let patterns = Mutex<[Form: PricePattern?]>([:])

    /// A formatter for a locale by its BCP 47 name; what the system does not know is written like the nearest that it does.
    public init(locale name: String) {
        let locale = Locale(identifier: name)
        self.locale = locale
        percents = (0...100).map { percent in
            (Double(percent) / 100).formatted(.percent.precision(.fractionLength(0)).locale(locale))
        }
    }

    /// A price.
    public func string(_ money: Money) -> String {
        let currency = money.currency
        let scale = currency.minorUnitsPerUnit
        let isShort = money.minorUnits % scale == 0 && Self.wholeByCustom.contains(currency.rawValue)
        let form = Form(currency: currency, fractionDigits: isShort ? 0 : currency.fractionDigits)
        let units = isShort ? money.minorUnits / scale : money.minorUnits
        guard units >= 0, let pattern = pattern(for: form) else { return write(units, form) }
        return pattern.string(units)
    }

    /// How much lower a price is than it was: `−20%` in whole per cent, rounded down; nil below one per cent.
    public func discount(from old: Money, to new: Money) -> String? {
        guard old.currency == new.currency, new.minorUnits >= 0, old.minorUnits > new.minorUnits else { return nil }
        let percent = Int(Double(old.minorUnits - new.minorUnits) / Double(old.minorUnits) * 100)
        return percent >= 1 ? "−" + percents[min(percent, 100)] : nil
    }

    private func pattern(for form: Form) -> PricePattern? {
        patterns.withLock { patterns in
            if let known = patterns[form] { return known }
            let pattern = PricePattern(fractionDigits: form.fractionDigits) { write($0, form) }
            patterns[form] = .some(pattern)
            return pattern
        }
    }

    /// Asks the locale database.
    private func write(_ units: Int64, _ form: Form) -> String {
        let digits = form.fractionDigits
        let amount = Decimal(units) / pow(Decimal(10), digits)
        let style = Decimal.FormatStyle.Currency(code: form.currency.rawValue, locale: locale)
        return amount.formatted(style.precision(.fractionLength(digits)).presentation(.narrow))
    }
}
