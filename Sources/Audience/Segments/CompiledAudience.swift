public import Commerce

/// All segments of a shop in numbers, and the lifecycle's grid: who is in what, and when time alone may change that.
public struct CompiledAudience: Sendable {
    /// What conditions are judged with.
    public let setting: AudienceSetting
    /// By slot; nil for a slot that is free.
    private let rules: [CompiledRule?]
    /// Slots, each after those that its rule speaks of.
    public let order: [Int]

    /// Segments in their slots. They must not speak of one another in a circle.
    ///
    /// - Parameter slots: by slot; nil for one that is free. At most ``SegmentBits/capacity``.
    public init(_ slots: [Segment?], subjects: inout ShopSubjects, setting: AudienceSetting) {
        precondition(slots.count <= SegmentBits.capacity, "too many segments")
        let taken = slots.indices.filter { slots[$0] != nil }
        let segments = taken.compactMap { slots[$0] }
        let places = Dictionary(zip(segments.map(\.id), taken), uniquingKeysWith: { first, _ in first })
        var compiler = ConditionCompiler(setting: setting, slots: places, subjects: subjects)
        subjects = ShopSubjects()
        var rules: [CompiledRule?] = []
        for segment in slots { rules.append(segment.map { CompiledRule($0.rule, &compiler) }) }
        subjects = compiler.subjects
        self.setting = setting
        self.rules = rules
        order = segments.evaluationOrder.map { $0.map { taken[$0] } } ?? []
    }

    /// The segments that somebody is in today.
    public func memberships(_ row: PersonRow, _ entries: Span<FactEntry>, today: Int32) -> SegmentBits {
        memberships(row, entries, known: SegmentBits(), slots: order, today: today)
    }

    /// The segments that somebody is in today, of whom all but those of some slots are known.
    ///
    /// - Parameter slots: each after those that its rule speaks of.
    public func memberships(
        _ row: PersonRow, _ entries: Span<FactEntry>, known: SegmentBits, slots: [Int], today: Int32
    ) -> SegmentBits {
        var members = known
        for slot in slots {
            members[slot] = rules[slot]?.matches(row, entries, members: members, today: today) ?? false
        }
        return members
    }

    /// The segments that somebody is in today.
    public func memberships(_ facts: PersonFacts, today: Int32) -> SegmentBits {
        memberships(facts.row, facts.entries.span, today: today)
    }

    /// The first day after today on which a membership or the group of the lifecycle may be another without an event; nil if none ever is.
    public func nextChange(_ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits, today: Int32) -> Int32? {
        let step = LifecycleTest(thresholds: setting.thresholds, groups: 0).nextChange(for: row, after: today)
        let next = nextChange(row, entries, members: members, slots: order, today: today, before: step)
        return next == .max ? nil : next
    }

    /// The first day after today on which a membership of some slots may be another without an event, or the limit if that comes first.
    public func nextChange(
        _ row: PersonRow, _ entries: Span<FactEntry>, members: SegmentBits, slots: [Int], today: Int32, before limit: Int32
    ) -> Int32 {
        var next = limit
        for slot in slots {
            next = rules[slot]?.nextChange(row, entries, members: members, today: today, before: next) ?? next
        }
        return next
    }

    /// The first day after today on which a membership or the group of the lifecycle may be another without an event.
    public func nextChange(_ facts: PersonFacts, members: SegmentBits, today: Int32) -> Int32? {
        nextChange(facts.row, facts.entries.span, members: members, today: today)
    }
}
