public import Commerce

/// Why a product is in a block, in terms that a shopkeeper can check.
public struct Reason: Hashable, Sendable {
    /// What was counted.
    public var evidence: Counts?
    /// Which recommender in the block's order brought it: 0 for the first; one more than the last for the whole catalogue.
    public var step: Int
    /// The rules that pinned it, let it in, or moved it up or down.
    public var rules: [RuleID]

    /// Counts, and what they are counts of.
    public struct Counts: Hashable, Sendable {
        /// What was counted: `boughtTogether`.
        public var basis: String
        /// The product that the counts relate to.
        public var anchor: ProductCard?
        /// How many speak for the product.
        public var matching: Int
        /// How many there are.
        public var outOf: Int
        /// How many would match by chance, where that has a meaning.
        public var expected: Double?
    }
}
