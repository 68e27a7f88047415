public import Commerce

/// A rule in numbers, ready to be asked of one person after another.
public struct CompiledRule: Sendable {
    private enum Join { case all, any, not, one }

    private let join: Join
    private let parts: [CompiledRule]
    private let condition: CompiledCondition
    /// Whether the rule speaks of other segments.
    public let hasReferences: Bool

    /// Days on which the answer might change that are looked at before the next of them is given as it is.
    private static let patience = 16

    /// A rule in numbers; what it names is given a number if it has none.
    ///
    /// - Parameter slots: the places of other segments among the memberships.
    public init(
        _ rule: SegmentRule, slots: [SegmentID: Int] = [:], subjects: inout ShopSubjects, setting: AudienceSetting
    ) {
        var compiler = ConditionCompiler(setting: setting, slots: slots, subjects: subjects)
        subjects = ShopSubjects()
        self.init(rule, &compiler)
        subjects = compiler.subjects
    }

    init(_ rule: SegmentRule, _ compiler: inout ConditionCompiler) {
        var parts: [CompiledRule] = []
        var condition = CompiledCondition.segment(-1)
        switch rule {
        case .all(let rules):
            join = .all
            for rule in rules { parts.append(CompiledRule(rule, &compiler)) }
        case .any(let rules):
            join = .any
            for rule in rules { parts.append(CompiledRule(rule, &compiler)) }
        case .not(let rule):
            join = .not
            parts.append(CompiledRule(rule, &compiler))
        case .condition(let test):
            join = .one
            condition = compiler.compile(test)
        }
        hasReferences = !rule.references.isEmpty
        self.parts = parts
        self.condition = condition
    }

    /// Whether the rule holds today.
    ///
    /// - Parameter members: the segments that the person is in; those that the rule speaks of must be right.
    public func matches(
        _ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits = SegmentBits(), today: Int32
    ) -> Bool {
        switch join {
        case .one: return condition.holds(row, entries, members, today: today)
        case .not: return !parts[0].matches(row, entries, members: members, today: today)
        case .all:
            for index in parts.indices where !parts[index].matches(row, entries, members: members, today: today) { return false }
            return true
        case .any:
            for index in parts.indices where parts[index].matches(row, entries, members: members, today: today) { return true }
            return false
        }
    }

    /// Whether the rule holds for somebody today.
    public func matches(_ facts: PersonFacts, members: SegmentBits = SegmentBits(), today: Int32) -> Bool {
        matches(facts.row, facts.entries.span, members: members, today: today)
    }

    /// The first day after today on which the answer may be another without an event, other segments left aside; nil if it never is. It is never
    /// later than the true one; of a rule without references it is the true one, or the answer has been found the same on many days before it.
    public func nextChange(
        _ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits = SegmentBits(), today: Int32
    ) -> Int32? {
        var day = nextInput(row, entries, after: today)
        guard day != .max, !hasReferences else { return day == .max ? nil : day }
        let answer = matches(row, entries, members: members, today: today)
        for _ in 0..<Self.patience where day != .max {
            if matches(row, entries, members: members, today: day) != answer { return day }
            day = nextInput(row, entries, after: day)
        }
        return day == .max ? nil : day
    }

    /// The first day after today on which the answer may be another without an event.
    public func nextChange(_ facts: PersonFacts, members: SegmentBits = SegmentBits(), today: Int32) -> Int32? {
        nextChange(facts.row, facts.entries.span, members: members, today: today)
    }

    /// The first day after one on which a condition may answer otherwise.
    private func nextInput(_ row: PersonRow, _ entries: Span<FactEntry>, after day: Int32) -> Int32 {
        guard join != .one else { return condition.nextChange(row, entries, after: day) }
        var next = Int32.max
        for index in parts.indices { next = min(next, parts[index].nextInput(row, entries, after: day)) }
        return next
    }
}
