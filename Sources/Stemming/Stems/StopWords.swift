/// Words that say nothing of a product; few, since "without" or "under" may be what somebody looks for.
enum StopWords {
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let words: Set<String> = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to", "with",
        "а", "в", "во", "для", "до", "за", "и", "из", "или", "к", "ко", "на", "о", "об", "от", "по", "с", "со", "у",
    ]
}
