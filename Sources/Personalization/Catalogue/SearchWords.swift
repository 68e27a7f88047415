/// The words of a search phrase, matched against names and brands by their beginnings.
struct SearchWords {
    private let words: [String]

    /// The words of a phrase, at most eight, without regard to case.
    init(_ phrase: String) {
        words = Self.split(phrase).prefix(8).map(String.init)
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether every word begins a word of the product's name or brand.
    func match(_ card: ProductCard) -> Bool {
        let text = Self.split(card.name + " " + (card.brand ?? ""))
        return words.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
    }

    private static func split(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}
