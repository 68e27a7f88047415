/// What a name or a search phrase is about, as numbers: its words without endings, hashed, so that texts can be compared.
///
/// One owner at a time, like the ``Stemmer`` inside; for a single text there is ``stems(of:)-static``.
public struct PhraseTokens: ~Copyable {
    private var stemmer = Stemmer()
    /// Tokens of words met before: the same few thousand words make up all names of a shop.
    private var known: [String: UInt32] = [:]
    private static let memory = 100_000

    /// Nothing read yet.
    public init() {}

    /// The stems of a text: ascending, each once.
    public static func stems(of text: String) -> [UInt32] {
        var tokens = PhraseTokens()
        return tokens.stems(of: text)
    }

    /// The stems of a text: ascending, each once.
    ///
    /// Stop words and single letters that belong to no number are left out, unless nothing else is there. A number and its unit make one
    /// token (`1 kg`, `1кг`).
    public mutating func stems(of text: String) -> [UInt32] {
        stems(of: WordReader.words(of: text))
    }

    /// The stems of words that were read already.
    public mutating func stems(of words: [Word]) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(words.count)
        var place = 0
        while place < words.count {
            if let measure = Self.measure(words, at: place) {
                found.append(Self.hash(measure))
                place += 2
            } else {
                if Self.says(words, at: place) { found.append(token(of: words[place])) }
                place += 1
            }
        }
        if found.isEmpty { for word in words { found.append(token(of: word)) } }
        found.sort()
        return found.withoutRepeats()
    }

    /// The token of one word on its own.
    public mutating func token(of word: Word) -> UInt32 {
        guard word.kind == .letters else { return Self.hash(word.text) }
        if let token = known[word.text] { return token }
        let token = Self.hash(stemmer.stem(of: word.text))
        if known.count == Self.memory { known.removeAll(keepingCapacity: true) }
        known[word.text] = token
        return token
    }

    /// A number with the unit behind it, in one spelling.
    private static func measure(_ words: [Word], at place: Int) -> String? {
        guard words[place].kind == .number, place + 1 < words.count, words[place + 1].gap != .wide,
            let unit = MeasureUnits.name(of: words[place + 1].text)
        else { return nil }
        return words[place].text + unit
    }

    private static func says(_ words: [Word], at place: Int) -> Bool {
        let word = words[place]
        guard word.kind == .letters else { return true }
        if word.text.unicodeScalars.count == 1 {
            return word.gap == .none || (place + 1 < words.count && words[place + 1].gap == .none)
        }
        return !word.isStopWord
    }

    /// FNV-1a, 32 bits.
    private static func hash(_ text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}

extension [UInt32] {
    /// An ascending list with each number once.
    fileprivate func withoutRepeats() -> [UInt32] {
        var kept = 0
        var list = self
        for place in list.indices where place == 0 || list[place] != list[place - 1] {
            list[kept] = list[place]
            kept += 1
        }
        list.removeLast(list.count - kept)
        return list
    }
}
