/// A number of pieces as feeds write it: `12`, `12.0`, `>50`, `50+`, `12 шт`.
enum StockText {
    /// The pieces; a negative number, which shops have when they sell what they have not, is none. Nil for no number.
    static func pieces(_ text: String) -> Int? {
        guard let first = text.utf8.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
        let digits = text.utf8[first...].prefix { (0x30...0x39).contains($0) }
        guard let pieces = Int(String(Substring(digits))), pieces <= 1_000_000_000 else { return nil }
        return text.utf8[..<first].contains(0x2D) ? 0 : pieces
    }
}
