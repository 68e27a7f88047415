import Commerce
import Testing

@Suite struct `An amount of money` {
    @Test(arguments: [
        ("1299", 129_900), ("1 299,00", 129_900), ("1,299.00", 129_900), ("1.299,50", 129_950), ("15.5", 1_550), ("0,1", 10),
        ("-3.20", -320), ("1,299", 129_900), ("1\u{A0}299", 129_900), ("10.005", 1_001), ("10.004", 1_000),
        ("1.000.000", 100_000_000),
    ])
    func `reads amounts as shops write them`(text: String, minorUnits: Int64) {
        #expect(Money(decimal: text, currency: .eur)?.minorUnits == minorUnits)
    }

    @Test(arguments: ["", "-", "abc", "12a", "1e5", "9999999999999999", "--1", "€5"])
    func `refuses what is no amount`(text: String) {
        #expect(Money(decimal: text, currency: .eur) == nil)
    }

    @Test func `knows each currency's digits`() throws {
        let yen = try #require(Currency(rawValue: "JPY"))
        let dinar = try #require(Currency(rawValue: "KWD"))
        #expect(Money(decimal: "1500", currency: yen)?.minorUnits == 1_500)
        #expect(Money(decimal: "1.234", currency: dinar)?.decimal == "1.234")
        #expect(Money(minorUnits: -5, currency: .usd).decimal == "-0.05")
    }

    @Test func `takes the retired rouble of old feeds for today's`() {
        #expect(Currency(rawValue: "rur") == .rub)
        #expect(Currency(rawValue: "RU") == nil)
        #expect(Currency(rawValue: "R1B") == nil)
    }

    @Test func `refuses numbers that are none or too large`() {
        #expect(Money(amount: .nan, currency: .eur) == nil)
        #expect(Money(amount: .infinity, currency: .eur) == nil)
        #expect(Money(amount: 1e14, currency: .eur) == nil)
        #expect(Money(amount: 12.345, currency: .eur)?.minorUnits == 1_235)
    }
}
