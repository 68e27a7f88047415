internal import Commerce

/// Where somebody is mentioned.
extension PeopleFold {
    /// Every event that names one of some identifiers, and every decision about them or some browsers, in the log's order.
    ///
    /// An event that names an identifier is filed below it, below a browser or an order of its own, or below one of an identifier that it was
    /// named with.
    func events(
        mentioning identifiers: [PersonIdentifier], _ visitors: [VisitorID]
    ) throws(StorageError) -> [Event] {
        var nodes = Set(identifiers.map(\.key))
        for key in nodes { nodes.formUnion(try node(key)?.links.map(\.other) ?? []) }
        var subjects = nodes.union(visitors.map { PersonID($0) })
        for key in nodes {
            guard let node = try node(key) else { continue }
            subjects.formUnion(node.devices.map { PersonID($0) })
            subjects.formUnion(node.orders)
        }
        var found: [EventID: Event] = [:]
        for subject in subjects {
            for event in try events(of: subject) where Self.mentions(event, identifiers, visitors) { found[event.id] = event }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    private static func mentions(_ event: Event, _ identifiers: [PersonIdentifier], _ visitors: [VisitorID]) -> Bool {
        if event.identity?.identifiers.contains(where: { identifiers.contains($0) }) == true { return true }
        return IdentityDecision.references(of: event.action).contains { reference in
            switch reference {
            case .identifier(let identifier): identifiers.contains(identifier)
            case .visitor(let visitor): visitors.contains(visitor)
            }
        }
    }
}
