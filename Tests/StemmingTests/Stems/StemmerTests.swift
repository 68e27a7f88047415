import Stemming
import Testing

@Suite struct StemmerTests {
    private static func stem(_ word: String) -> String {
        var stemmer = Stemmer()
        return stemmer.stem(of: word)
    }

    @Test func `English words lose their endings`() {
        #expect(Self.stem("bottles") == "bottl")
        #expect(Self.stem("bottle") == "bottl")
        #expect(Self.stem("running") == "run")
        #expect(Self.stem("babies") == Self.stem("baby"))
    }

    @Test func `Russian words lose their endings`() {
        for word in ["бутылочка", "бутылочки", "бутылочку", "бутылочкой", "бутылочками"] {
            #expect(Self.stem(word) == "бутылочк", "\(word)")
        }
        #expect(Self.stem("черный") == Self.stem("черная"))
        #expect(Self.stem("кроссовки") == "кроссовк")
    }

    @Test func `short words and words of other scripts stay as they are`() {
        for word in ["", "is", "на", "42", "日本語", "ελληνικα", "ñandu"] { #expect(Self.stem(word) == word) }
    }

    @Test func `each owner has memory of its own`() async {
        let words = ["бутылочки", "bottles", "кружками", "running", "чашкам", "cups"]
        let stems = words.map(Self.stem)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var stemmer = Stemmer()
                    for _ in 0..<200 where words.map({ stemmer.stem(of: $0) }) != stems { return false }
                    return true
                }
            }
            for await same in group { #expect(same) }
        }
    }
}
