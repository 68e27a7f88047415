import Commerce
import Testing

@testable import Personalization

@Suite struct `The words of a search` {
    private static func finds(_ phrase: String, _ name: String, brand: String? = nil) -> Bool {
        SearchWords(phrase).match(ProductCard(Product(id: id("p"), name: name, url: "/", brand: brand)))
    }

    @Test func `match the beginnings of words in name and brand, in any order and case`() {
        #expect(Self.finds("кофе", "Кофеварка капельная"))
        #expect(Self.finds("кап КОФЕ", "Кофеварка капельная"))
        #expect(Self.finds("bosch коф", "Кофеварка", brand: "Bosch"))
        #expect(!Self.finds("варка", "Кофеварка"))
        #expect(!Self.finds("кофе чай", "Кофеварка"))
    }

    @Test func `are parted by anything that is neither letter nor digit, and eight at most`() {
        #expect(Self.finds("usb-c", "Cable USB C, 2 m"))
        #expect(SearchWords("<>;'\"--").isEmpty)
        #expect(Self.finds("a a a a a a a a nothing", "A"))
    }
}
