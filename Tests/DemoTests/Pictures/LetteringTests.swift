import Testing

@testable import Demo

struct LetteringTests {
    @Test func `words go on a line while they fit`() {
        #expect(Lettering("The Quiet Harbour", maximumLineLength: 13).lines == ["The Quiet", "Harbour"])
    }

    @Test func `a word longer than a line stands alone`() {
        #expect(Lettering("On Indistinguishability Now", maximumLineLength: 10).lines == ["On", "Indistinguishability", "Now"])
    }

    @Test func `a title too long for the cover ends in an ellipsis`() {
        let lettering = Lettering(String(repeating: "wordword ", count: 9), maximumLineLength: 10)
        #expect(lettering.lines.count == 5)
        #expect(lettering.lines.last == "wordword…")
        #expect(lettering.size < Lettering("Short", maximumLineLength: 10).size)
    }

    @Test func `no text gives no line`() {
        #expect(Lettering("", maximumLineLength: 10).lines.isEmpty)
    }
}
