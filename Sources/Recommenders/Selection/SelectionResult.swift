/// A finished list with what became of the rules.
public struct SelectionResult: Hashable, Sendable {
    /// The items in order.
    public var items: [SelectedItem]
    /// Every rule that spoke for the block, in order.
    public var outcomes: [RuleOutcome]

    /// The items without how they came there.
    public var recommendations: [Recommendation] { items.map(\.recommendation) }
}
