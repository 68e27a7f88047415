/// Words as files write them, made comparable.
enum WordKey {
    /// The letters of a word in lower case: `Wc-On Hold` is `wconhold`; `ё` is `е`, as it is mostly written.
    static func letters(of word: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in word.lowercased().unicodeScalars where scalar.properties.isAlphabetic {
            key.append(scalar == "ё" ? "е" : scalar)
        }
        return String(key)
    }

    /// A table from words, parted by strokes, to what they mean.
    static func table<Value>(_ rows: [(Value, String)]) -> [String: Value] {
        var table: [String: Value] = [:]
        for (value, words) in rows {
            for word in words.split(separator: "|") { table[letters(of: String(word))] = value }
        }
        return table
    }
}
