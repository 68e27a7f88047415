import Commerce
import Testing

@testable import Feeds

@Suite struct `A price in words` {
    @Test(
        arguments: [
            ("1299", 129_900, "RUB"), ("15.00 USD", 1500, "USD"), ("USD 15", 1500, "USD"), ("€15.50", 1550, "EUR"),
            ("1 299 руб.", 129_900, "RUB"),
            ("1 299,50 ₽", 129_950, "RUB"), ("179 900 ₸", 17_990_000, "KZT"), ("$1,299.00", 129_900, "USD"),
            ("-5 EUR", -500, "EUR"),
            ("100 JPY", 100, "JPY"),
        ] as [(String, Int64, String)])
    func `is an amount in the currency beside it`(text: String, minorUnits: Int64, currency: String) throws {
        let expected = Money(minorUnits: minorUnits, currency: try #require(Currency(rawValue: currency)))
        #expect(PriceText(text).money(in: .rub) == expected)
    }

    @Test(arguments: ["", "call us", "USD", "1-2"]) func `is nothing without one amount`(text: String) {
        #expect(PriceText(text).money(in: .rub) == nil)
    }
}
