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
}
