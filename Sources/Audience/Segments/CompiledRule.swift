public import Commerce

/// A rule in numbers, ready to be asked of one person after another.
public struct CompiledRule: Sendable {
    private let root: RuleNode
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
        root = RuleNode(rule, &compiler)
        hasReferences = !rule.references.isEmpty
    }

    /// Whether the rule holds today.
    ///
    /// - Parameter members: the segments that the person is in; those that the rule speaks of must be right.
    public func matches(
        _ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits = SegmentBits(), today: Int32
    ) -> Bool {
        root.matches(row, entries, members, today: today)
    }

    /// Whether the rule holds for somebody today.
    public func matches(_ facts: PersonFacts, members: SegmentBits = SegmentBits(), today: Int32) -> Bool {
        matches(facts.row, facts.entries.span, members: members, today: today)
    }

    /// The first day after today on which the answer may be another without an event, other segments left aside; nil if it never is.
    ///
    /// It is never later than the true one; of a rule without references it is the true one, or the answer has been found the same on many
    /// days before it.
    ///
    /// - Parameter limit: days from this one on are not looked for.
    public func nextChange(
        _ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits = SegmentBits(), today: Int32,
        before limit: Int32 = .max
    ) -> Int32? {
        var day = root.nextInput(row, entries, after: today)
        guard day < limit, !hasReferences else { return day < limit ? day : nil }
        let answer = root.matches(row, entries, members, today: today)
        for _ in 0..<Self.patience where day < limit {
            if root.matches(row, entries, members, today: day) != answer { return day }
            day = root.nextInput(row, entries, after: day)
        }
        return day < limit ? day : nil
    }

    /// The first day after today on which the answer may be another without an event.
    public func nextChange(_ facts: PersonFacts, members: SegmentBits = SegmentBits(), today: Int32) -> Int32? {
        nextChange(facts.row, facts.entries.span, members: members, today: today)
    }
}
