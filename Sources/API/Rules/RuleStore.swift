public import Commerce
public import Personalization

/// Where the shop's rules are read and changed. A change is in effect with the next answer.
public protocol RuleStore: Sendable {
    /// All rules in their order.
    func rules() throws -> [Rule]
    /// The rule with this id; nil if there is none.
    func rule(_ id: RuleID) throws -> Rule?
    /// Stores a rule, new or changed, at its position; those from there on move on by one.
    func put(_ rule: Rule) throws
    /// Replaces all rules by these, in this order, at once.
    func replaceRules(_ rules: [Rule]) throws
    /// Removes a rule; false if there was none.
    func deleteRule(_ id: RuleID) throws -> Bool
}

extension RuleService: RuleStore {}
