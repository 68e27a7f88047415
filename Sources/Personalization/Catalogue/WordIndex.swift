internal import Recommenders
internal import Stemming

/// Which products have which words in name and brand, for searching by beginnings and by stems.
struct WordIndex: Sendable {
    private var table = NumberTable<String>()
    /// What each word is without its ending.
    private var tokens: [UInt32] = []
    /// The products that have each word.
    private var items: [[ItemNumber]] = []
    /// The words of each product, ascending.
    private var words: [[UInt32]] = []
    /// The words that begin with each letter or digit.
    private var byInitial: [Unicode.Scalar: [UInt32]] = [:]

    /// Gives a product its words; none take it out.
    mutating func put(_ text: [Word], at item: ItemNumber, reading reader: inout PhraseTokens) {
        if words.count <= Int(item) { words += repeatElement([], count: Int(item) + 1 - words.count) }
        let new = Set(text.map { number(of: $0, reading: &reader) }).sorted()
        guard new != words[Int(item)] else { return }
        for word in words[Int(item)] { items[Int(word)].removeAll { $0 == item } }
        words[Int(item)] = new
        for word in new { items[Int(word)].append(item) }
    }

    /// Takes a product out.
    mutating func remove(_ item: ItemNumber) {
        guard Int(item) < words.count else { return }
        for word in words[Int(item)] { items[Int(word)].removeAll { $0 == item } }
        words[Int(item)] = []
    }

    /// The products that have, for every word searched for, one that begins with it or has the same stem.
    func items(matching search: SearchWords) -> Set<ItemNumber> {
        var found: Set<ItemNumber>?
        for wanted in search.words {
            let having = items(with: wanted)
            found = found?.intersection(having) ?? having
            if found?.isEmpty ?? true { return [] }
        }
        return found ?? []
    }

    private func items(with wanted: SearchWords.Wanted) -> Set<ItemNumber> {
        var having: Set<ItemNumber> = []
        guard let initial = wanted.text.unicodeScalars.first else { return having }
        for word in byInitial[initial] ?? []
        where tokens[Int(word)] == wanted.token || table.names[Int(word)].hasPrefix(wanted.text) {
            having.formUnion(items[Int(word)])
        }
        return having
    }

    private mutating func number(of word: Word, reading reader: inout PhraseTokens) -> UInt32 {
        let number = table.number(for: word.text)
        if Int(number) == tokens.count {
            tokens.append(reader.token(of: word))
            items.append([])
            if let initial = word.text.unicodeScalars.first { byInitial[initial, default: []].append(number) }
        }
        return number
    }
}
