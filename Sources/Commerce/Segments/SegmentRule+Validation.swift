/// What makes a rule one that can be asked.
extension SegmentRule {
    /// Refuses a tree that is too large or too deep, empty nodes, and conditions that hold nothing; the field is named as on the wire:
    /// `all[2].spent.from`.
    public func check() throws(InvalidValue) {
        guard nodeCount <= SegmentLimits.nodes else {
            throw InvalidValue(field: "", reason: "must have at most \(SegmentLimits.nodes) nodes")
        }
        try check(depth: 1)
    }

    /// Where the rule speaks of a segment for which something holds, and of which: `.all[0].segment`.
    func firstReference(where holds: (SegmentID) -> Bool) -> (path: String, id: SegmentID)? {
        switch self {
        case .all(let rules): Self.firstReference(in: rules, "all", where: holds)
        case .any(let rules): Self.firstReference(in: rules, "any", where: holds)
        case .not(let rule): rule.firstReference(where: holds).map { (".not" + $0.path, $0.id) }
        case .condition(.segment(let id)): holds(id) ? (".segment", id) : nil
        case .condition: nil
        }
    }

    private static func firstReference(
        in rules: [SegmentRule], _ name: String, where holds: (SegmentID) -> Bool
    ) -> (path: String, id: SegmentID)? {
        for (index, rule) in rules.enumerated() {
            if let found = rule.firstReference(where: holds) { return (".\(name)[\(index)]\(found.path)", found.id) }
        }
        return nil
    }

    private func check(depth: Int) throws(InvalidValue) {
        guard depth <= SegmentLimits.depth else {
            throw InvalidValue(field: "", reason: "must be at most \(SegmentLimits.depth) levels deep")
        }
        switch self {
        case .all(let rules): try Self.check(rules, "all", depth: depth)
        case .any(let rules): try Self.check(rules, "any", depth: depth)
        case .not(let rule):
            do { try rule.check(depth: depth + 1) } catch { throw error.inside("not") }
        case .condition(let condition):
            do { try condition.check() } catch { throw error.inside(condition.name) }
        }
    }

    private static func check(_ rules: [SegmentRule], _ name: String, depth: Int) throws(InvalidValue) {
        guard !rules.isEmpty else { throw InvalidValue(field: name, reason: "must not be empty") }
        for (index, rule) in rules.enumerated() {
            do { try rule.check(depth: depth + 1) } catch { throw error.inside("\(name)[\(index)]") }
        }
    }
}
