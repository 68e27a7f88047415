internal import Commerce
internal import Synchronization

/// Forgetting events: what followed from them is made anew from what is left.
extension PeopleFold {
    /// Everything that events touch, and what hangs on identifiers that are forgotten.
    struct Revision {
        var change: LogChange
        var forgotten: Set<PersonID>
        var reach = Reach()
        var orders: Set<OrderID> = []
        /// Identifiers that stay and were named with those that go, with the events that name them.
        var neighbours: [PersonID: [EventID]] = [:]

        /// Everything whose trail may lose an event.
        var subjects: Set<PersonID> {
            reach.nodes.union(reach.visitors.map { PersonID($0) }).union(orders.map(\.key))
        }
    }

    /// What a change of the log will touch.
    func revision(_ change: LogChange, forgetting identifiers: [PersonIdentifier]) throws(StorageError) -> Revision {
        var revision = Revision(change: change, forgotten: Set(identifiers.map(\.key)))
        for event in change.old {
            let touched = try reach(of: event)
            revision.reach.nodes.formUnion(touched.nodes)
            revision.reach.visitors.formUnion(touched.visitors)
            if let order = event.orderID { revision.orders.insert(order) }
            let decided = Reach(IdentityDecision.references(of: event.action))
            revision.reach.nodes.formUnion(decided.nodes)
            revision.reach.visitors.formUnion(decided.visitors)
        }
        for key in revision.forgotten {
            revision.reach.nodes.insert(key)
            guard let node = try node(key) else { continue }
            revision.reach.visitors.formUnion(node.devices)
            revision.reach.nodes.formUnion(node.links.map(\.other) + node.decisions.map(\.other))
        }
        for key in revision.reach.nodes.subtracting(revision.forgotten) {
            guard let identifier = try node(key)?.identifier else { continue }
            revision.neighbours[key] = try events(mentioning: [identifier], []).map(\.id)
        }
        return revision
    }

    /// Makes everything anew that a change of the log touches; the people whose events are others than before are stale then.
    func revise(_ revision: Revision) throws(StorageError) {
        let before = try people(in: revision.reach)
        revised.withLock { revised in
            for event in revision.change.removed { revised[event.id] = .some(nil) }
            for (_, event) in revision.change.replaced { revised[event.id] = event }
        }
        for order in revision.orders { try renew(order) }
        var claimed: [VisitorID: Set<PersonID>] = [:]
        for visitor in revision.reach.visitors { claimed[visitor] = try renew(visitor) }
        for key in revision.forgotten {
            try nodes.update(key) { () throws(StorageError) in
                nil
            } _: {
                $0 = nil
            }
        }
        for key in revision.neighbours.keys { try renewNode(key, revision, claimed) }
        persons.withLock { $0.removeAll() }
        for (old, new) in revision.change.replaced.sorted(by: { $0.new.id < $1.new.id }) {
            try refile(new, unlike: old)
            try enter(new)
        }
        stale(before.union(try people(in: revision.reach)).union(revision.forgotten))
    }

    /// What began with the events of some browsers, on which day, in the order of the log.
    func arrivals(of visitors: Set<VisitorID>) throws(StorageError) -> [Device.Arrival.Day] {
        var days: [Device.Arrival.Day] = []
        for visitor in visitors.sorted() {
            var device = Device()
            for event in try events(of: PersonID(visitor)) where event.visitor == visitor && event.action.kind.isBehaviour {
                days.append(Device.Arrival.Day(day: event.time.day, arrival: device.visit(at: event.time)))
            }
        }
        return days.filter { $0.arrival != Device.Arrival() }
    }

    /// An event as it is, or will be when the change that is on its way is written.
    private func event(_ id: EventID) throws(StorageError) -> Event? {
        if let revised = revised.withLock({ $0[id] }) { return revised }
        return try source.event(id)
    }

    // MARK: Making anew

    /// The events that are still filed below something.
    private func remaining(_ subject: PersonID) throws(StorageError) -> [Event] {
        try events(of: subject).filter { Self.subjects(of: $0).contains(subject) }
    }

    /// Files an event that has changed where it was not before, in the order of the log.
    private func refile(_ event: Event, unlike old: Event) throws(StorageError) {
        let id = event.id
        let new = Self.subjects(of: event).subtracting(Self.subjects(of: old))
        if let order = event.orderID, new.contains(order.key) { try change(order) { $0.trail.pending.enter(id) } }
        if let anchor = event.identity?.anchor, new.contains(anchor.key) { try change(anchor) { $0.trail.pending.enter(id) } }
    }

    private func renew(_ id: OrderID) throws(StorageError) {
        let events = try remaining(id.key)
        var trace = OrderTrace(id)
        trace.trail.pending = events.map(\.id)
        for event in events {
            if let identity = event.identity { _ = trace.name(identity.anchor, at: event.time) }
            if case .order = event.action, let visitor = event.visitor { _ = trace.place(in: visitor, at: event.time) }
        }
        let renewed = events.isEmpty ? nil : trace
        try traces.update(id.key) { () throws(StorageError) in
            nil
        } _: {
            $0 = renewed
        }
    }

    /// Makes a browser anew; gives everybody who is named at it, even if so many are that it is shared.
    private func renew(_ visitor: VisitorID) throws(StorageError) -> Set<PersonID> {
        var claimed: Set<PersonID> = []
        let events = try remaining(PersonID(visitor))
        let old = try device(visitor)
        var device = Device()
        device.trail.pending = events.map(\.id)
        for event in events {
            for pair in IdentityDecision.pairs(of: event.action) where pair.other == .visitor(visitor) {
                device.decisions.enter(IdentityDecision(other: pair.identifier.key, time: event.time, isMerge: pair.isMerge))
            }
            guard event.visitor == visitor else { continue }
            if event.action.kind.isBehaviour { _ = device.visit(at: event.time) }
            if let identity = event.identity {
                _ = device.claim(identity.anchor.key, at: event.time, isProven: identity.isProven)
                claimed.insert(identity.anchor.key)
            }
        }
        for order in old?.orders ?? [] { claimed.formUnion(try renew(&device, of: visitor, order)) }
        let renewed = events.isEmpty ? nil : device
        try devices.update(visitor) { () throws(StorageError) in
            nil
        } _: {
            $0 = renewed
        }
        return claimed
    }

    /// Enters the claims of an order that was placed at a browser, as far as it still was.
    private func renew(
        _ device: inout Device, of visitor: VisitorID, _ order: PersonID
    ) throws(StorageError) -> [PersonID] {
        guard let trace = try trace(order), let placement = trace.placements.first(where: { $0.visitor == visitor }) else {
            return []
        }
        device.orders.enter(order)
        for anchor in trace.anchors {
            for time in [placement.time, placement.last] { _ = device.claim(anchor.key, at: time, isProven: false) }
        }
        return trace.anchors.map(\.key)
    }

    /// Makes an identifier anew from the events that name it; one that nothing is left of goes.
    private func renewNode(
        _ key: PersonID, _ revision: Revision, _ claimed: [VisitorID: Set<PersonID>]
    ) throws(StorageError) {
        guard let old = try node(key) else { return }
        var node = IdentityNode(old.identifier)
        node.trail.pending = try remaining(key).map(\.id)
        for id in revision.neighbours[key] ?? [] { if let event = try event(id) { node.take(event) } }
        for order in Set(old.orders).union(revision.orders.map(\.key)) {
            guard let trace = try trace(order), trace.anchors.contains(old.identifier) else { continue }
            node.orders.enter(order)
            for link in trace.links where link.one == old.identifier || link.other == old.identifier {
                _ = node.link((link.one == old.identifier ? link.other : link.one).key, at: link.time)
            }
        }
        for visitor in Set(old.devices).union(claimed.keys.filter { claimed[$0]?.contains(key) == true }) {
            guard let device = try device(visitor) else { continue }
            let isNamed = claimed[visitor]?.contains(key) ?? true
            if isNamed || device.decisions.contains(where: { $0.other == key }) { node.devices.enter(visitor) }
        }
        let renewed = node == IdentityNode(old.identifier) ? nil : node
        try nodes.update(key) { () throws(StorageError) in
            nil
        } _: {
            $0 = renewed
        }
    }
}
