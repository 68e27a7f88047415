public import Commerce

/// What became of a rule in one block.
public struct RuleOutcome: Hashable, Sendable {
    /// Why a rule was not obeyed.
    public enum Reason: UInt8, Hashable, Sendable, CaseIterable {
        /// Nothing would have been left to show.
        case wouldEmpty = 1
        /// What it pins cannot be shown: sold out, in the cart, the page's own product, or in no catalogue.
        case notAvailable = 2
        /// Another rule excludes what it pins.
        case excluded = 3
        /// Another block of the page shows already what it pins.
        case shownElsewhere = 4
        /// There is no slot left for what it pins.
        case noSlot = 5
        /// Its conditions do not hold for what it pins.
        case conditions = 6
        /// More rules speak for this block than can be weighed at once (``ActiveRules/capacity``).
        case tooMany = 7
    }

    /// The rule.
    public var rule: RuleID
    /// Of the candidates that might be shown, how many its conditions hold for.
    public var matched = 0
    /// How many candidates it kept out: for an exclusion those it holds for, for an inclusion the others.
    public var removed = 0
    /// Items of the block that it pinned, let in, moved up or moved down.
    public var shown = 0
    /// Items of the block that an inclusion did not name, taken since what it names did not reach.
    public var outside = 0
    /// Why it was set aside; nil if it was obeyed.
    public var setAside: Reason?

    /// A rule of which nothing is known yet.
    public init(rule: RuleID) {
        self.rule = rule
    }
}
