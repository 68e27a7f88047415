public import Commerce
internal import Foundation
public import Storage

/// The shop's customers, one at a time, for those who talk to them or act on their behalf. Whatever is looked at or changed is noted in the audit
/// log.
public final class CustomerService: Sendable {
    /// What the service asks.
    public struct Parts: Sendable {
        /// The store.
        public var store: Store
        /// The writer, whose folding thread erases.
        public var writer: StoreWriter
        /// The way in for what the shop's people decide.
        public var ingest: EventIngest
        /// All people in memory.
        public var people: PeopleIndex
        /// The models, which forget whoever is erased.
        public var models: LiveModels
        /// The live view, which forgets likewise.
        public var live: LiveView
        /// Who recommends.
        public var widgets: WidgetService

        /// The parts of a running shop.
        public init(
            store: Store, writer: StoreWriter, ingest: EventIngest, people: PeopleIndex, models: LiveModels, live: LiveView,
            widgets: WidgetService
        ) {
            self.store = store
            self.writer = writer
            self.ingest = ingest
            self.people = people
            self.models = models
            self.live = live
            self.widgets = widgets
        }
    }

    let parts: Parts
    let clock: @Sendable () -> Timestamp
    /// Where what was learned is learned anew, behind the answers.
    let background = DispatchQueue(label: "forgetting", qos: .utility)
    let onFault: @Sendable (any Error) -> Void

    /// A service over a running shop.
    ///
    /// - Parameter onFault: told when something behind an answer fails, such as learning anew.
    public init(
        _ parts: Parts, clock: @escaping @Sendable () -> Timestamp, onFault: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.parts = parts
        self.clock = clock
        self.onFault = onFault
    }

    var store: Store { parts.store }

    /// The person who is meant today; nil if there is nobody.
    public func person(_ query: PersonQuery) throws -> PersonID? {
        let person: PersonID? =
            switch query {
            case .reference(let reference): try store.person(reference)
            case .id(let id): try store.person(now: id)
            }
        guard let person, try store.profile(person) != nil else { return nil }
        return person
    }

    /// What is known of somebody.
    public func profile(_ person: PersonID) throws -> Profile? { try store.profile(person) }

    /// The members of a segment or a group of the lifecycle by id, some at a time, with their profiles; nil if there is no such segment.
    public func members(of segment: SegmentID, after last: PersonID?, limit: Int) throws -> [Profile]? {
        guard parts.people.count(of: segment) != nil else { return nil }
        return try parts.people.members(of: segment, after: last, limit: limit).compactMap { try store.profile($0) }
    }

    /// Notes in the audit log what was done about somebody, or about many.
    public func note(_ act: AuditEntry.Act, by actor: String, about person: PersonID? = nil, details: String = "") throws {
        try store.audit(AuditEntry(time: clock(), actor: actor, act: act, person: person, details: details))
    }

    /// The audit log, the newest first.
    public func auditEntries(
        before number: UInt64?, about person: PersonID?, limit: Int
    ) throws -> [(number: UInt64, entry: AuditEntry)] {
        try store.auditEntries(before: number, about: person, limit: limit)
    }
}
