public import Commerce
internal import Storage

/// Deciding who is who.
extension CustomerService {
    /// The most references of one decision.
    public static let decisionCapacity = 100

    /// By what somebody is named in a decision: the strongest identifier, or else the browser.
    public func reference(to person: PersonID) throws -> PersonReference {
        try store.profile(person)?.identifiers.first.map(PersonReference.identifier) ?? .visitor(person.visitor)
    }

    /// The decision that somebody and all who are named are one customer.
    ///
    /// - Throws: `InvalidValue` where no identifier is among them: two browsers can only be one customer's who has a name.
    public func merging(_ person: PersonID, with others: [PersonReference], by actor: String) throws -> Action {
        let all = Array(Set([try reference(to: person)] + others)).sorted()
        guard all.count > 1 else { throw InvalidValue(field: "with", reason: "must name somebody else") }
        guard all.count <= Self.decisionCapacity else {
            throw InvalidValue(field: "with", reason: "must hold at most \(Self.decisionCapacity) references")
        }
        guard case .identifier = all[0] else {
            throw InvalidValue(field: "with", reason: "must name an identifier: two browsers alone are nobody's")
        }
        try note(.merge, by: actor, about: person, details: "\(all.count) references")
        return .merge(all)
    }

    /// The decision that a part of somebody's identifiers and browsers is another customer's.
    ///
    /// - Throws: `InvalidValue` for what is not the person's, and where nothing would be left.
    public func splitting(_ part: [PersonReference], from person: PersonID, by actor: String) throws -> Action {
        let all = try references(of: person)
        for (place, reference) in part.enumerated() where !all.contains(reference) {
            throw InvalidValue(field: "part[\(place)]", reason: "does not belong to this customer")
        }
        let rest = all.filter { !part.contains($0) }
        guard !part.isEmpty, !rest.isEmpty else {
            throw InvalidValue(field: "part", reason: "must be a part, neither nothing nor all")
        }
        guard all.count <= Self.decisionCapacity * 10 else {
            throw InvalidValue(field: "part", reason: "belongs to somebody with too many browsers to tell apart")
        }
        try note(.split, by: actor, about: person, details: "\(part.count) of \(all.count) references")
        return .split(Array(Set(part)).sorted(), from: rest)
    }

    /// Puts a decision into the log. The completion runs on a thread of the writer's, when everybody whom it concerns is folded anew.
    public func decide(_ action: Action, completion: @escaping @Sendable (IngestOutcome) -> Void) {
        parts.ingest.submit([Event(visitor: nil, time: clock(), origin: .server, action: action)], completion: completion)
    }

    /// Every identifier and browser of somebody.
    func references(of person: PersonID) throws -> [PersonReference] {
        let identifiers = try store.profile(person)?.identifiers ?? []
        return identifiers.map { .identifier($0) } + (try store.visitors(of: person)).map { .visitor($0) }
    }
}
