internal import Audience
public import Commerce
public import Storage

/// The shop's segments for those who look at them or change them. A change holds when the call returns: everybody has been judged by it.
public final class SegmentService: Sendable {
    private let store: Store
    private let people: PeopleIndex

    /// A service over a store and its people.
    public init(store: Store, people: PeopleIndex) {
        self.store = store
        self.people = people
    }

    /// All segments by id, each with how many are in it.
    public func segments() -> [SegmentOverview] {
        people.allSegments.map { SegmentOverview(segment: $0, count: people.count(of: $0.id) ?? 0) }
    }

    /// One segment; nil if there is none of this id.
    public func segment(_ id: SegmentID) -> SegmentOverview? {
        people.allSegments.first { $0.id == id }.map { SegmentOverview(segment: $0, count: people.count(of: id) ?? 0) }
    }

    /// Stores a segment, new or changed; entering and leaving are recorded.
    ///
    /// - Throws: `InvalidValue` when it asks for nothing, speaks of segments that do not exist, or of itself by way of others. The field is
    ///   named as in the segment: `rule.all[1].segment`.
    public func put(_ segment: Segment) throws {
        try people.put(segment) { segments in
            do throws(InvalidValue) {
                try segments.check()
            } catch {
                throw Self.seen(error)
            }
        }
    }

    /// Removes a segment, which everybody leaves; false if there was none.
    ///
    /// - Throws: ``SegmentError`` while other segments or the blocks' rules speak of it.
    public func deleteSegment(_ id: SegmentID) throws -> Bool {
        try people.removeSegment(id) { segments in
            let users = segments.filter { $0.rule.references.contains(id) }.map(\.id)
            guard users.isEmpty else { throw SegmentError.usedBySegments(users) }
            let rules = try store.rules().filter { rule in
                rule.pageConditions.contains { condition in
                    if case .segment(let ids) = condition.test { ids.contains(id) } else { false }
                }
            }
            guard rules.isEmpty else { throw SegmentError.usedByRules(rules.map(\.id)) }
        }
    }

    /// How many people fit a rule, and some of them, while it is being edited.
    ///
    /// - Throws: `InvalidValue`; the field is named as in the rule: `all[1].spent.from`.
    public func preview(_ rule: SegmentRule, sample: Int = 0) throws -> PeopleIndex.Preview {
        try rule.check()
        return people.preview(rule, sample: sample)
    }

    /// The members of a segment or a group of the lifecycle by id, some at a time; none of one that does not exist.
    public func members(of id: SegmentID, after last: PersonID? = nil, limit: Int) -> [PersonID] {
        people.members(of: id, after: last, limit: limit)
    }

    /// A rule as a sentence.
    public func sentence(_ rule: SegmentRule, in language: Language) throws -> String {
        var names = SentenceNames()
        let segments = people.allSegments
        names.segment = { id in segments.first { $0.id == id }?.name }
        let categories = Dictionary(try store.categories().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        names.category = { categories[$0] }
        let store = store
        names.product = { id in (try? store.product(id))?.product.name }
        return SegmentSentence(language, names: names, currency: people.settings.currency).text(rule)
    }

    /// How many entered and left between two moments, the second excluded.
    public func movements(from: Timestamp, until: Timestamp) throws -> MovementReport {
        try MovementReport(store, from: from, until: until)
    }

    /// A complaint about a list, as whoever sent its first segment must see it.
    private static func seen(_ error: InvalidValue) -> InvalidValue {
        let own = "segments[0]."
        if error.field.hasPrefix(own) {
            return InvalidValue(field: String(error.field.dropFirst(own.count)), reason: error.reason)
        }
        return InvalidValue(field: error.field.hasPrefix("segments[") ? "rule" : error.field, reason: error.reason)
    }
}
