import Testing

@testable import Recommenders

@Suite struct NameTokensTests {
    @Test func `case, punctuation and order do not matter`() {
        #expect(NameTokens.tokens(of: "Glass Bottle, 250 ml") == NameTokens.tokens(of: "ml 250 bottle GLASS"))
        #expect(NameTokens.tokens(of: "Бутылочка") == NameTokens.tokens(of: "БУТЫЛОЧКА"))
    }

    @Test func `words of one character are left out`() {
        #expect(NameTokens.tokens(of: "a - 5 !").isEmpty)
    }

    /// Two of four words shared with a name of two words: 2 / √(4 · 2) = 0.7071.
    @Test func `likeness is the cosine of the words`() {
        let long = NameTokens.tokens(of: "glass bottle with handle")
        let short = NameTokens.tokens(of: "glass bottle")
        #expect(abs(NameTokens.similarity(long, short) - 0.7071) < 0.0001)
        #expect(NameTokens.similarity(short, short) == 1)
        #expect(NameTokens.similarity(short, []) == 0)
        #expect(NameTokens.similarity(short, NameTokens.tokens(of: "thermos")) == 0)
    }
}
