import Stemming
import Testing

@Suite struct FoldedTextTests {
    @Test func `lower case in every script`() {
        #expect(FoldedText("Glass БУТЫЛКА Ђ ΑΒΓ").string == "glass бутылка ђ αβγ")
    }

    @Test func `marks go, save that й is a letter`() {
        #expect(FoldedText("Ёлка ёж Café Škoda Łódź naïve").string == "елка еж cafe skoda lodz naive")
        #expect(FoldedText("Straße Æon Œuvre Ĳssel").string == "strasse aeon oeuvre ijssel")
        #expect(FoldedText("и\u{306} е\u{308} e\u{301}").string == "й е e")
        #expect(FoldedText("йод").string == "йод")
    }

    @Test func `invisible characters go, and quotes have one form`() {
        #expect(FoldedText("bot\u{AD}tle\u{200B}s").string == "bottles")
        #expect(FoldedText("15.6″ ”x“ L’s").string == "15.6\" \"x\" l's")
    }
}
