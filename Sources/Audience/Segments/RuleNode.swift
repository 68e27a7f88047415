internal import Commerce

/// A node of a rule in numbers. An object, since a walk through a tree of values would copy what hangs on each.
final class RuleNode: Sendable {
    private enum Join { case all, any, not, one }

    private let join: Join
    private let parts: [RuleNode]
    private let condition: CompiledCondition

    init(_ rule: SegmentRule, _ compiler: inout ConditionCompiler) {
        var parts: [RuleNode] = []
        var condition = CompiledCondition.segment(-1)
        switch rule {
        case .all(let rules):
            join = .all
            for rule in rules { parts.append(RuleNode(rule, &compiler)) }
        case .any(let rules):
            join = .any
            for rule in rules { parts.append(RuleNode(rule, &compiler)) }
        case .not(let rule):
            join = .not
            parts.append(RuleNode(rule, &compiler))
        case .condition(let test):
            join = .one
            condition = compiler.compile(test)
        }
        self.parts = parts
        self.condition = condition
    }

    /// Whether it holds for somebody in certain segments.
    func matches(_ row: PersonRow, _ entries: Span<FactEntry>, _ members: SegmentBits, today: Int32) -> Bool {
        switch join {
        case .one: return condition.holds(row, entries, members, today: today)
        case .not: return !parts[0].matches(row, entries, members, today: today)
        case .all:
            for index in parts.indices where !parts[index].matches(row, entries, members, today: today) { return false }
            return true
        case .any:
            for index in parts.indices where parts[index].matches(row, entries, members, today: today) { return true }
            return false
        }
    }

    /// The first day after one on which a condition may answer otherwise; `Int32.max` if none ever does.
    func nextInput(_ row: PersonRow, _ entries: Span<FactEntry>, after day: Int32) -> Int32 {
        guard join != .one else { return condition.nextChange(row, entries, after: day) }
        var next = Int32.max
        for index in parts.indices { next = min(next, parts[index].nextInput(row, entries, after: day)) }
        return next
    }
}
