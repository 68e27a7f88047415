/// What speaks for an item, in counts that a shopkeeper can check: "12 of 38 buyers of X took Y, 3 expected by chance".
public struct Evidence: Hashable, Sendable {
    /// What was counted.
    public enum Basis: UInt8, Hashable, Sendable, CaseIterable {
        /// Buyers of the anchor who bought the item in the same order.
        case boughtTogether = 1
        /// Buyers of the anchor (or of its category) who bought the item (or its category) later.
        case boughtAfter = 2
        /// Sessions with a look at the anchor that had a look at the item, too.
        case viewedTogether = 3
        /// Sessions with a look at the anchor whose visitor did not buy it, but the item.
        case boughtInstead = 4
        /// Sessions most like the running one that had a look at the item.
        case similarSessions = 5
        /// Visits that searched for the phrase and went on to the item.
        case searched = 6
        /// Words and properties that the item shares with the anchor, of those that the anchor has.
        case sharedProperties = 7
        /// Interactions with the item in its scope, decayed; of all in that scope.
        case popularity = 8
        /// The visitor's own past looks or purchases of the item or its category.
        case ownHistory = 9
        /// Times the item was shown in blocks, and clicked.
        case responses = 10
    }

    /// What was counted.
    public var basis: Basis
    /// The item that the counts relate to; nil if they relate to none.
    public var anchor: ItemNumber?
    /// How many of them speak for the item.
    public var matching: Int
    /// How many there are.
    public var outOf: Int
    /// How many would match by chance; nil where that has no meaning.
    public var expected: Double?

    /// Counts with what they mean.
    public init(_ basis: Basis, anchor: ItemNumber? = nil, matching: Int, outOf: Int, expected: Double? = nil) {
        self.basis = basis
        self.anchor = anchor
        self.matching = matching
        self.outOf = outOf
        self.expected = expected
    }
}
