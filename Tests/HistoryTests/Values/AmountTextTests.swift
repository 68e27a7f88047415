import Commerce
import Tabular
import TestSupport
import Testing

@testable import History

@Suite struct `Amounts of files` {
    @Test func `read fast are what they are read slowly`() throws {
        var texts = [
            "", ".", "1.", ".5", "12", "12.5", "12.50", "12.505", "1.2.3", "0", "007", "1,5", "-1", "1 299,00", "999999999999999",
            "1e5", "12.x",
        ]
        var random = SeededRandom(seed: 5)
        for _ in 0..<500 {
            texts.append(String((0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(Array("0123456789.")) }))
        }
        for currency in [Currency.eur, try #require(Currency(rawValue: "JPY")), try #require(Currency(rawValue: "KWD"))] {
            for text in texts {
                #expect(try read(text, currency) == Money(decimal: text, currency: currency), "\(text) \(currency.rawValue)")
            }
        }
    }

    private func read(_ text: String, _ currency: Currency) throws -> Money? {
        var bytes = Array("x;\(text)\n".utf8)
        let reader = RowReader(
            { buffer, _ in
                buffer += bytes
                defer { bytes = [] }
                return bytes.count
            }, dialect: .semicolon)
        #expect(try reader.next())
        return AmountText.money(reader, 1, currency)
    }
}
