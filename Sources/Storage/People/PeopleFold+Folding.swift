internal import Commerce
internal import Synchronization

/// Folding, and folding anew.
extension PeopleFold {
    /// Applies one event, which has its place in the log by now, and tells whether it begins a day or a session of its browser. ``finish()`` must
    /// follow before anybody reads.
    func apply(_ event: Event) throws(StorageError) -> Device.Arrival {
        let filing = try file(event)
        if filing.isOwn, let visitor = event.visitor {
            try apply(event, to: PersonID(visitor))
        } else {
            if let newcomer = try enter(event) {
                try apply(event, to: newcomer.anchor.key, knownBy: newcomer.identifiers)
            } else if let person = try person(of: event) {
                try apply(event, to: person)
            }
        }
        return filing.arrival
    }

    private func apply(
        _ event: Event, to person: PersonID, knownBy identifiers: [PersonIdentifier]? = nil
    ) throws(StorageError) {
        if running.withLock({ !$0.stale.isEmpty && $0.stale.contains(person) }) { return }
        let outcome = try profiles.update(person) { () throws(StorageError) in
            try source.profile(person)
        } _: { slot in
            Self.apply(event, of: person, knownBy: identifiers, to: &slot)
        }
        guard outcome != .unseen else { return }
        running.withLock { running in
            _ = outcome == .late ? running.stale.insert(person) : running.changed.insert(person)
        }
    }

    /// What applying an event to a profile has come to.
    private enum Outcome {
        /// Applied; nobody who counts people needs to know.
        case unseen
        /// Applied to somebody who can be counted.
        case counted
        /// Not applied: the person must be folded anew.
        case late
    }

    private static func apply(
        _ event: Event, of person: PersonID, knownBy identifiers: [PersonIdentifier]?, to slot: inout Profile?
    ) -> Outcome {
        // Somebody who is known by an identifier gets it when they are folded, or brings it along.
        guard slot != nil || identifiers != nil || event.visitor.map({ PersonID($0) }) == person else { return .late }
        var profile = slot.take() ?? Profile(person: person, firstSeen: event.time)
        defer { slot = profile }
        if let identifiers { profile.identifiers = identifiers }
        guard profile.canApply(event) else { return .late }
        profile.apply(event)
        return profile.identifiers.isEmpty && profile.orders.isEmpty ? .unseen : .counted
    }

    /// Folds anew whoever needs it; gives the people whose profile is another than before, or gone.
    func finish() throws(StorageError) -> Set<PersonID> {
        let running = running.withLock { running in
            defer { running = RunningFold() }
            return running
        }
        timelines.withLock { $0 = [:] }
        defer { timelines.withLock { $0 = nil } }
        for person in running.stale.sorted() {
            let profile = try folded(person)
            try profiles.update(person) { () throws(StorageError) in
                try source.profile(person)
            } _: {
                $0 = profile
            }
        }
        return running.changed.union(running.stale)
    }

    /// A person folded from all their events; nil if there are none.
    func folded(_ person: PersonID) throws(StorageError) -> Profile? {
        let events = try events(ofPerson: person)
        guard let first = events.first else { return nil }
        var profile = Profile(person: person, firstSeen: first.time)
        for event in events { profile.apply(event) }
        profile.identifiers = try identifiers(of: person)
        return profile
    }

    /// A browser's own events folded, whoever they belong to.
    func folded(_ visitor: VisitorID, latest limit: Int) throws(StorageError) -> Profile? {
        let events = Self.sorted(try events(of: PersonID(visitor)).suffix(limit))
        guard let first = events.first else { return nil }
        return events.reduce(into: Profile(visitor: visitor, firstSeen: first.time)) { $0.apply($1) }
    }

    /// All events of a person, in the order in which they are applied.
    func events(ofPerson person: PersonID) throws(StorageError) -> [Event] {
        let identifiers = try identifiers(of: person)
        var visitors: Set<VisitorID> = [person.visitor]
        var subjects: Set<PersonID> = []
        for identifier in identifiers {
            guard let node = try node(identifier.key) else { continue }
            subjects.insert(identifier.key)
            subjects.formUnion(node.orders)
            visitors.formUnion(node.devices)
        }
        for visitor in visitors {
            guard let device = try device(visitor) else { continue }
            subjects.insert(PersonID(visitor))
            subjects.formUnion(device.orders)
        }
        var events: [Event] = []
        var seen: Set<EventID> = []
        for subject in subjects.sorted() {
            for event in try self.events(of: subject) where try self.person(of: event) == person {
                if event.orderID == nil || seen.insert(event.id).inserted { events.append(event) }
            }
        }
        return Self.sorted(events)
    }

    /// The events filed below a browser, an identifier or an order, in the log's order.
    func events(of subject: PersonID) throws(StorageError) -> [Event] {
        var pending: [EventID] = []
        var stored = 0
        for trail in [try device(subject.visitor)?.trail, try node(subject)?.trail, try trace(subject)?.trail] {
            pending += trail?.pending ?? []
            stored += trail?.stored ?? 0
        }
        let ids = (stored > 0 ? try source.trail(subject) : []) + pending
        var events: [Event] = []
        events.reserveCapacity(ids.count)
        let revised = revised.withLock { $0 }
        for id in ids {
            let event: Event?
            if let other = revised[id] { event = other } else { event = try source.event(id) }
            if let event { events.append(event) }
        }
        return events
    }

    /// Below what an event is filed: its browser and its order, or else its strongest identifier; a decision below all that it is about.
    static func subjects(of event: Event) -> Set<PersonID> {
        let reach = Reach(IdentityDecision.references(of: event.action))
        var subjects = reach.nodes.union(reach.visitors.map { PersonID($0) })
        if let visitor = event.visitor { subjects.insert(PersonID(visitor)) }
        if let order = event.orderID { subjects.insert(order.key) }
        if subjects.isEmpty, let anchor = event.identity?.anchor { subjects.insert(anchor.key) }
        return subjects
    }

    /// Files an event below its browser and its order, or else its strongest identifier; a decision below all that it is about. Enters a visit.
    func file(_ event: Event) throws(StorageError) -> Filing {
        let (id, time) = (event.id, event.time)
        if let order = event.orderID { try change(order) { $0.trail.pending.append(id) } }
        if let visitor = event.visitor {
            let isVisit = event.action.kind.isBehaviour
            let saysNothing = event.identity == nil && event.orderID == nil
            return try change(visitor) { device in
                device.trail.pending.append(id)
                return Filing(
                    arrival: isVisit ? device.visit(at: time) : Device.Arrival(),
                    isOwn: saysNothing && (device.isAnonymous || device.isShared))
            }
        }
        for reference in IdentityDecision.references(of: event.action) {
            switch reference {
            case .identifier(let identifier): try change(identifier) { $0.trail.pending.append(id) }
            case .visitor(let visitor): try change(visitor) { $0.trail.pending.append(id) }
            }
        }
        if event.orderID == nil, event.action.kind != .merge, event.action.kind != .split, let anchor = event.identity?.anchor {
            try change(anchor) { $0.trail.pending.append(id) }
        }
        return Filing()
    }

    /// What filing an event has shown.
    struct Filing: Sendable {
        /// What begins with it.
        var arrival = Device.Arrival()
        /// Whether it says nothing about who belongs to whom, and comes from a browser in which nobody was ever recognised.
        var isOwn = false
    }

    /// By place; what is told about one order for the same moment as it was told, since the last word holds; all else by content.
    static func sorted(_ events: some Sequence<Event>) -> [Event] {
        events.sorted { left, right in
            let (one, other) = (EventPlace(left), EventPlace(right))
            if one != other { return one < other }
            if let order = left.orderID, order == right.orderID { return left.id < right.id }
            return content(left).lexicographicallyPrecedes(content(right))
        }
    }

    private static func content(_ event: Event) -> [UInt8] {
        var event = event
        event.id = .zero
        return EventRecord.encode(event, into: [])
    }
}
