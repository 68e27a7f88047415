import Commerce

/// Item ids as files of evaluation data write them.
enum ItemField {
    /// One id; `4000.0`, which tools that take ids for numbers leave behind, is `4000`. Nil if the text is no id.
    static func id(_ text: some StringProtocol) -> ProductID? {
        let bytes = text.utf8
        guard bytes.count > 2, text.hasSuffix(".0"), bytes.dropLast(2).allSatisfy({ (0x30...0x39).contains($0) }) else {
            return ProductID(rawValue: String(text))
        }
        return ProductID(rawValue: String(text.dropLast(2)))
    }

    /// Ids parted by spaces, commas, semicolons or bars; brackets and quotes around them, as lists are printed, do not count.
    static func ids(_ text: String) -> [Substring] {
        text.split { $0.isWhitespace || ",;|[](){}'\"".contains($0) }
    }
}
