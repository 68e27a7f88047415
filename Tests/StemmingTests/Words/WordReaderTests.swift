import Stemming
import Testing

@Suite struct WordReaderTests {
    private static func texts(_ text: String) -> [String] { WordReader.words(of: text).map(\.text) }

    @Test func `cuts at everything that is neither letter nor digit`() {
        #expect(Self.texts("Cable USB-C, (2 m)!") == ["cable", "usb", "c", "2", "m"])
        #expect(Self.texts("  ").isEmpty)
        #expect(Self.texts("") == [])
    }

    @Test func `parts letters from digits`() {
        #expect(Self.texts("WH1000XM5") == ["wh", "1000", "xm", "5"])
        #expect(Self.texts("1кг") == ["1", "кг"])
    }

    @Test func `reads decimal numbers with point or comma`() {
        #expect(Self.texts("15.6 15,60 0.5 2.0 3. ,4") == ["15.6", "15.6", "0.5", "2", "3", "4"])
    }

    @Test func `reads inch marks behind a number only`() {
        #expect(Self.texts("15.6\" \"best\" 7″") == ["15.6", "in", "best", "7", "in"])
    }

    @Test func `takes the cross between numbers for a gap`() {
        #expect(Self.texts("20x30х40 5 x 6 x9") == ["20", "30", "40", "5", "x", "6", "x", "9"])
    }

    @Test func `joins what an apostrophe parts, without the possessive`() {
        #expect(
            Self.texts("Levi's children’s L'Oréal rock 'n' roll O'S") == ["levi", "children", "loreal", "rock", "n", "roll", "o"])
    }

    @Test func `tells how far apart words stand`() {
        #expect(WordReader.words(of: "1kg 2 l 3, m").map(\.gap) == [.wide, .none, .narrow, .narrow, .narrow, .wide])
        #expect(WordReader.words(of: "7\" tv").map(\.gap) == [.wide, .none, .narrow])
    }
}
