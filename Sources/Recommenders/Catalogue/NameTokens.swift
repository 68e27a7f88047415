/// The words of a product's name as numbers, to see which names share words.
public enum NameTokens {
    /// The words of a name, folded to lower case and hashed (FNV-1a, 32 bits): ascending, each once.
    ///
    /// A word is a run of letters and digits; words of one character are left out.
    public static func tokens(of name: String) -> [UInt32] {
        var found: Set<UInt32> = []
        for word in name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 1 {
            found.insert(word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 })
        }
        return found.sorted()
    }
}
