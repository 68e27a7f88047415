internal import Stemming

/// The words of a search phrase.
struct SearchWords: Sendable {
    /// One of them.
    struct Wanted: Hashable, Sendable {
        /// What was typed, folded: words of products may begin with it.
        var text: String
        /// Its stem: words of products may have the same.
        var token: UInt32
    }

    /// The words that say something, at most eight; stop words only if there are no others.
    let words: [Wanted]

    /// The words of a phrase.
    init(_ phrase: String) {
        let all = WordReader.words(of: phrase)
        let telling = all.filter { !$0.isStopWord }
        var reader = PhraseTokens()
        var words: [Wanted] = []
        for word in (telling.isEmpty ? all : telling).prefix(8) {
            words.append(Wanted(text: word.text, token: reader.token(of: word)))
        }
        self.words = words
    }

    var isEmpty: Bool { words.isEmpty }
}
