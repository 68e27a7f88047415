import Recommenders
import Stemming
import Testing

@testable import Personalization

@Suite struct `The words of products` {
    private static func index(_ names: String...) -> WordIndex {
        var index = WordIndex()
        var reader = PhraseTokens()
        for (item, name) in names.enumerated() { index.put(WordReader.words(of: name), at: ItemNumber(item), reading: &reader) }
        return index
    }

    private static func finds(_ phrase: String, _ name: String) -> Bool {
        index(name).items(matching: SearchWords(phrase)) == [0]
    }

    @Test func `are found by their beginnings, in any order and case`() {
        #expect(Self.finds("кофе", "Кофеварка капельная"))
        #expect(Self.finds("кап КОФЕ", "Кофеварка капельная"))
        #expect(Self.finds("bosch коф", "Кофеварка Bosch"))
        #expect(Self.finds("bott", "Glass bottles"))
        #expect(!Self.finds("варка", "Кофеварка"))
        #expect(!Self.finds("кофе чай", "Кофеварка"))
    }

    @Test func `are found by other forms of theirs`() {
        #expect(Self.finds("бутылочка", "Бутылочки детские"))
        #expect(Self.finds("детская бутылочку", "Бутылочки детские"))
        #expect(Self.finds("running shoe", "Run, shoes!"))
        #expect(!Self.finds("кофта", "Кофе"))
    }

    @Test func `are found however letters and digits are joined`() {
        #expect(Self.finds("usb-c", "Cable USB C, 2 m"))
        #expect(Self.finds("iphone15", "iPhone-15 Pro"))
        #expect(Self.finds("15,6", "Ноутбук 15.6\""))
        #expect(Self.finds("елка", "Ёлка"))
    }

    @Test func `are those the product was last given`() {
        var index = Self.index("Red cup", "Red bottle", "Blue bottle")
        var reader = PhraseTokens()
        index.put(WordReader.words(of: "Green bottle"), at: 1, reading: &reader)
        index.remove(2)
        index.remove(99)
        #expect(index.items(matching: SearchWords("red")) == [0])
        #expect(index.items(matching: SearchWords("bottle")) == [1])
        #expect(index.items(matching: SearchWords("blue")).isEmpty)
        #expect(index.items(matching: SearchWords("")).isEmpty)
    }
}
