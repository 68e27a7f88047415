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

    /// Cosine of two names: shared words over the geometric mean of both counts, 0 to 1.
    static func similarity(_ left: [UInt32], _ right: [UInt32]) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var (first, second, shared) = (0, 0, 0)
        while first < left.count, second < right.count {
            if left[first] == right[second] { shared += 1 }
            let advanceBoth = left[first] == right[second]
            if advanceBoth || left[first] < right[second] { first += 1; if !advanceBoth { continue } }
            second += 1
        }
        return Float(shared) / (Float(left.count) * Float(right.count)).squareRoot()
    }
}
