import Testing

@testable import Personalization

@Suite struct `The words of a search` {
    @Test func `are folded, parted by anything that is neither letter nor digit, and eight at most`() {
        #expect(SearchWords("USB-C Ёлка15").words.map(\.text) == ["usb", "c", "елка", "15"])
        #expect(SearchWords("b c d e f g h j k l").words.count == 8)
        #expect(SearchWords("<>;'\"--").isEmpty)
    }

    @Test func `leave out what says nothing, unless there is nothing else`() {
        #expect(SearchWords("бутылочка для кормления").words.map(\.text) == ["бутылочка", "кормления"])
        #expect(SearchWords("the").words.map(\.text) == ["the"])
    }

    @Test func `have the stems of their forms`() {
        #expect(SearchWords("бутылочка").words.map(\.token) == SearchWords("Бутылочки").words.map(\.token))
        #expect(SearchWords("bottle").words.map(\.token) == SearchWords("bottles").words.map(\.token))
    }
}
