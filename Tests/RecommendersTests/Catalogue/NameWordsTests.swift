import Testing

@testable import Recommenders

@Suite struct `The words of names` {
    private static let names = ["Glass baby bottle blue", "Blue bottle", "", "Thermos"]

    private static func words() -> NameWords {
        var words = NameWords()
        words.grow(by: names.count)
        for (item, name) in names.enumerated() { words.set(NameTokens.tokens(of: name), of: item) }
        return words
    }

    @Test func `are compared by their cosine`() {
        let words = Self.words()
        // Two shared of four and two: 2 / √8.
        #expect(abs(words.similarity(0, 1) - 0.7071) < 0.0001)
        #expect(words.similarity(1, 1) == 1)
        #expect(words.similarity(1, 2) == 0)
        #expect(words.similarity(1, 3) == 0)
    }

    @Test func `are what they were last set to`() {
        var words = Self.words()
        words.set(NameTokens.tokens(of: "Thermos"), of: 1)
        #expect(words.tokens(of: 1) == NameTokens.tokens(of: "Thermos"))
        #expect(words.similarity(1, 3) == 1)
        #expect(words.tokens(of: 0) == NameTokens.tokens(of: Self.names[0]))
        words.grow(by: 1)
        #expect(words.tokens(of: 4).isEmpty)
    }
}
