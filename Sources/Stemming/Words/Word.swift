/// One piece of a text: a run of letters, or a number.
public struct Word: Hashable, Sendable {
    /// What it is made of.
    public enum Kind: Hashable, Sendable {
        /// Letters.
        case letters
        /// Digits, with a decimal point and without needless zeros behind it: `15`, `15.6`, `0.5`.
        case number
    }

    /// How far it stands from the piece before.
    public enum Gap: Hashable, Sendable {
        /// Nothing between them: the `kg` of `1kg`.
        case none
        /// One space or hyphen: the `kg` of `1 kg`.
        case narrow
        /// Anything else, or the text's beginning.
        case wide
    }

    /// The folded letters or digits.
    public var text: String
    /// What it is made of.
    public var kind: Kind
    /// How far it stands from the piece before.
    public var gap: Gap

    /// Whether it is one of the words that say nothing of a product: articles, conjunctions, some prepositions.
    public var isStopWord: Bool { kind == .letters && StopWords.contains(text) }

    /// A piece.
    public init(_ text: String, _ kind: Kind = .letters, gap: Gap = .wide) {
        self.text = text
        self.kind = kind
        self.gap = gap
    }
}
