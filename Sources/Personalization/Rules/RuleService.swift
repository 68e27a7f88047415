public import Commerce
public import Storage

/// The shop's rules for those who look at them or change them; a change is in effect with the next answer.
public final class RuleService: Sendable {
    private let store: Store
    private let models: LiveModels
    private let ledger: RuleLedger

    /// A service over a store, its models, and the ledger that says what becomes of the rules.
    public init(store: Store, models: LiveModels, ledger: RuleLedger) {
        self.store = store
        self.models = models
        self.ledger = ledger
    }

    /// All rules in their order.
    public func rules() throws -> [Rule] { try store.rules() }

    /// One rule; nil if there is none of this id.
    public func rule(_ id: RuleID) throws -> Rule? { try store.rule(id) }

    /// Stores a rule, new or changed.
    public func put(_ rule: Rule) throws {
        try models.change {
            try store.put(rule)
            try refresh()
        }
    }

    /// Replaces all rules at once.
    public func replaceRules(_ rules: [Rule]) throws {
        try models.change {
            try store.replaceRules(rules)
            try refresh()
        }
    }

    /// Removes a rule; false if there was none.
    public func deleteRule(_ id: RuleID) throws -> Bool {
        try models.change {
            guard try store.deleteRule(id) else { return false }
            try refresh()
            return true
        }
    }

    /// What has become of a rule since the start.
    public func account(of rule: RuleID) -> RuleLedger.Account { ledger.account(of: rule) }

    private func refresh() throws {
        models.put(try store.rules())
    }
}
