/// What makes a rule one that can be obeyed.
extension Rule {
    /// Refuses a rule that says nothing, contradicts itself or is too long; the field is named as on the wire, for example
    /// `conditions[0].price.from`.
    public func check() throws(InvalidValue) {
        guard name.utf8.count <= RuleLimits.name else {
            throw InvalidValue(field: "name", reason: "must be at most \(RuleLimits.name) bytes")
        }
        guard position >= 0 else { throw InvalidValue(field: "position", reason: "must not be negative") }
        if let from, let until, from >= until { throw InvalidValue(field: "until", reason: "must be later than from") }
        try Self.checkCount(blocks.count, "blocks", atMost: RuleLimits.blocks)
        try Self.checkCount(pageConditions.count, "when", atMost: RuleLimits.conditions)
        try Self.checkCount(itemConditions.count, "conditions", atMost: RuleLimits.conditions)
        try checkConditions()
        do { try action.check() } catch { throw error.inside("action") }
        if itemConditions.isEmpty, case .pin = action { return }
        guard !itemConditions.isEmpty else {
            throw InvalidValue(field: "conditions", reason: "must name the products, or the rule would mean all of them")
        }
    }

    private func checkConditions() throws(InvalidValue) {
        for (index, condition) in pageConditions.enumerated() {
            do { try condition.test.check() } catch { throw error.inside(condition.test.name).inside("when[\(index)]") }
        }
        for (index, condition) in itemConditions.enumerated() {
            do { try condition.test.check() } catch { throw error.inside(condition.test.name).inside("conditions[\(index)]") }
        }
    }

    private static func checkCount(_ count: Int, _ field: String, atMost limit: Int) throws(InvalidValue) {
        guard count <= limit else { throw InvalidValue(field: field, reason: "must hold at most \(limit) elements") }
    }
}

extension [Rule] {
    /// Refuses a list that is too long, in which two rules have one id, or in which one is not valid: `rules[2].name`.
    public func check() throws(InvalidValue) {
        guard count <= RuleLimits.rules else {
            throw InvalidValue(field: "rules", reason: "must hold at most \(RuleLimits.rules) elements")
        }
        var ids: Set<RuleID> = []
        for (index, rule) in enumerated() {
            do { try rule.check() } catch { throw error.inside("rules[\(index)]") }
            guard ids.insert(rule.id).inserted else {
                throw InvalidValue(field: "rules[\(index)].id", reason: "must differ from the other rules'")
            }
        }
    }
}
