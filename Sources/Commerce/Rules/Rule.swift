/// What a shopkeeper wants of the blocks: these products only, never these, this one in front, more or less of those.
///
/// A rule speaks when it is active, its time has come, the block is one of its blocks and every condition on the page holds; it
/// acts on the products for which every condition on the product holds.
public struct Rule: Hashable, Sendable {
    /// Its id.
    public var id: RuleID
    /// What people call it.
    public var name: String
    /// Its place in the order of rules, from 0. Of two rules that cannot both be obeyed the earlier one is.
    public var position: Int
    /// Whether it is in force at all.
    public var isActive: Bool
    /// From when on it is in force; nil for always before `until`.
    public var from: Timestamp?
    /// Until when it is in force, that moment excluded; nil for ever.
    public var until: Timestamp?
    /// The blocks that it is for; empty for all.
    public var blocks: [Placement]
    /// What must hold for the page.
    public var pageConditions: [RuleCondition<PageTest>]
    /// What must hold for a product.
    public var itemConditions: [RuleCondition<ItemTest>]
    /// What it does with such a product.
    public var action: RuleAction

    /// A rule; all but id and action may be left out.
    public init(
        id: RuleID, name: String = "", position: Int = 0, isActive: Bool = true, from: Timestamp? = nil, until: Timestamp? = nil,
        blocks: [Placement] = [], pageConditions: [RuleCondition<PageTest>] = [],
        itemConditions: [RuleCondition<ItemTest>] = [], action: RuleAction
    ) {
        self.id = id
        self.name = name
        self.position = position
        self.isActive = isActive
        self.from = from
        self.until = until
        self.blocks = blocks
        self.pageConditions = pageConditions
        self.itemConditions = itemConditions
        self.action = action
    }

    /// Whether the rule is in force at a moment.
    public func isInForce(at moment: Timestamp) -> Bool {
        guard isActive else { return false }
        if let from, moment < from { return false }
        if let until, moment >= until { return false }
        return true
    }
}
