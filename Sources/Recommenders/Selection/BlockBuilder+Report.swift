internal import Commerce

/// What became of the rules.
extension BlockBuilder {
    /// The list with how each item came there, and one outcome for each rule.
    func report(on items: [Recommendation]) -> SelectionResult {
        let order = places.inOrder
        var outcomes = rules.rules.map { RuleOutcome(rule: $0.id) }
        countCandidates(&outcomes)
        var selected: [SelectedItem] = []
        selected.reserveCapacity(items.count)
        for (item, place) in zip(items, order) {
            let bits = touching(pool.marks[place])
            let touched = ActiveRules.places(bits)
            for rule in touched { outcomes[rule].shown += 1 }
            if pool.marks[place] & rules.pins == 0 {
                for rule in ActiveRules.places(hard.includes & ~pool.marks[place]) { outcomes[rule].outside += 1 }
            }
            selected.append(SelectedItem(recommendation: item, step: pool.step(place), rules: touched.map { rules.rules[$0].id }))
        }
        for rule in ActiveRules.places(hard.setAside) { outcomes[rule].setAside = .wouldEmpty }
        for (rule, reason) in failedPins { outcomes[rule].setAside = reason }
        outcomes += rules.surplus.map { rule in
            var outcome = RuleOutcome(rule: rule.id)
            outcome.setAside = .tooMany
            return outcome
        }
        return SelectionResult(items: selected, outcomes: outcomes)
    }

    /// The rules that had a hand in an item being where it is.
    private func touching(_ mark: UInt64) -> UInt64 { mark & (rules.pins | hard.includes | rules.moves) }

    private func countCandidates(_ outcomes: inout [RuleOutcome]) {
        for mark in pool.marks {
            for rule in ActiveRules.places(mark) { outcomes[rule].matched += 1 }
        }
        for rule in ActiveRules.places(hard.excludes) { outcomes[rule].removed = outcomes[rule].matched }
        for rule in ActiveRules.places(hard.includes) { outcomes[rule].removed = pool.count - outcomes[rule].matched }
    }
}
