public import Commerce
internal import Storage

/// What somebody has done.
extension CustomerService {
    /// Somebody's events, the newest of the log first, some at a time; nil if there is nobody of that id.
    ///
    /// - Parameter id: the last one of the page before; nil for the first page.
    public func events(of person: PersonID, before id: EventID?, limit: Int, by actor: String) throws -> [Event]? {
        guard try store.profile(person) != nil else { return nil }
        let events = try store.events(of: person).sorted { $0.id > $1.id }
        try note(.events, by: actor, about: person)
        return Array(events.drop { event in id.map { event.id >= $0 } ?? false }.prefix(limit))
    }

    /// Somebody's orders as they stand, the latest first; nil if there is nobody of that id.
    public func orders(of person: PersonID, by actor: String) throws -> [PlacedOrder]? {
        guard let profile = try store.profile(person) else { return nil }
        try note(.orders, by: actor, about: person)
        return profile.orders.reversed()
    }

    /// An order as it stands, and whose it is; nil if nothing was ever told of it.
    public func order(_ id: OrderID, by actor: String) throws -> (order: PlacedOrder, buyer: PersonID?)? {
        guard let order = try store.order(id) else { return nil }
        let buyer = try store.buyer(of: id)
        try note(.orders, by: actor, about: buyer)
        return (order, buyer)
    }

    /// Everything that somebody agreed to or took back, oldest first.
    public func consents(of person: PersonID) throws -> [ConsentEntry] {
        try store.events(of: person).compactMap { ConsentEntry($0) }
    }

    /// Everything about somebody; nil if there is nobody of that id.
    public func export(_ person: PersonID, by actor: String) throws -> CustomerExport? {
        guard let profile = try store.profile(person) else { return nil }
        let events = try store.events(of: person)
        var movements: [Movement] = []
        try store.movements(after: 0) { _, movement in
            if movement.person == person { movements.append(movement) }
            return true
        }
        try note(.export, by: actor, about: person, details: "\(events.count) events")
        return CustomerExport(
            time: clock(), profile: profile, visitors: try store.visitors(of: person),
            segments: parts.people.segments(of: profile).sorted(), orders: profile.orders,
            consents: events.compactMap { ConsentEntry($0) }, movements: movements, events: events)
    }
}
