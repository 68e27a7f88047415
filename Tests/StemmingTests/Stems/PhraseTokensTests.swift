import Stemming
import Testing

@Suite struct PhraseTokensTests {
    private static func same(_ left: String, _ right: String) -> Bool {
        let tokens = PhraseTokens.stems(of: left)
        return !tokens.isEmpty && tokens == PhraseTokens.stems(of: right)
    }

    @Test func `neither case nor order nor endings nor repetition count`() {
        #expect(Self.same("Glass Bottle", "bottles GLASS bottle"))
        #expect(Self.same("Бутылочка для кормления", "кормление, бутылочки"))
        #expect(Self.same("Чёрный чай", "ЧЕРНОГО ЧАЯ"))
        #expect(!Self.same("Glass bottle", "Glass cup"))
    }

    @Test func `a number and its unit are one token, however written`() {
        #expect(Self.same("1kg", "1 кг"))
        #expect(Self.same("1,5 л", "1.50 L"))
        #expect(Self.same("15.6\"", "15,6 дюймов"))
        #expect(PhraseTokens.stems(of: "rice 1 kg").count == 2)
        #expect(!Self.same("1 kg", "1 g"))
        #expect(PhraseTokens.stems(of: "1, kg").count == 2)
    }

    @Test func `letters and digits part, so that models match`() {
        #expect(Self.same("iPhone-15", "iphone 15"))
        #expect(Self.same("iPhone15", "iphone 15"))
        #expect(Self.same("20x30 cm", "20х30 см"))
        #expect(!Self.same("iPhone 15", "iPhone 14"))
    }

    @Test func `stop words and stray letters say nothing, unless they are all there is`() {
        #expect(Self.same("the bottle of glass", "glass bottle"))
        #expect(Self.same("cable a, b", "cable"))
        #expect(PhraseTokens.stems(of: "type A5 case").count == 4)
        #expect(PhraseTokens.stems(of: "the").count == 1)
        #expect(PhraseTokens.stems(of: " -!").isEmpty)
    }

    @Test func `tokens are ascending and each once, and a reader gives the same again and again`() {
        var reader = PhraseTokens()
        let text = "Red red bottles with a red cap, 250 ml, 2 pcs and 250 ml"
        let first = reader.stems(of: text)
        #expect(first == Array(Set(first)).sorted())
        #expect(reader.stems(of: text) == first)
        #expect(PhraseTokens.stems(of: text) == first)
    }

    /// FNV-1a of "cup": 2166136261 xor 'c', times 16777619, and so on for 'u' and 'p', modulo 2^32.
    @Test func `a token is the hash of the stem`() {
        var hash: UInt32 = 2_166_136_261
        for byte: UInt32 in [0x63, 0x75, 0x70] { hash = (hash ^ byte) &* 16_777_619 }
        #expect(PhraseTokens.stems(of: "Cups") == [hash])
    }
}
