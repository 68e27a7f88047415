internal import Commerce
internal import Synchronization

/// Whose an event is.
extension PeopleFold {
    /// The person whom an event belongs to; nil for one of nobody that is known, such as an order over the counter without a card.
    ///
    /// An event about an order goes to whoever the order names, else to whoever placed it; one that names somebody to that person; any other to the
    /// owner of its browser at the time.
    func person(of event: Event) throws(StorageError) -> PersonID? {
        switch event.action {
        case .merge, .split: return nil
        default: break
        }
        if let order = event.orderID, let trace = try trace(order.key) { return try buyer(of: trace) }
        if let identity = event.identity { return try person(of: identity.anchor.key) }
        guard let visitor = event.visitor else { return nil }
        return try owner(of: visitor, at: event.time)
    }

    /// Who owned a browser at a moment: whoever was recognised in it last before, or else first after. A browser in which nobody was, or that many
    /// share, belongs to itself.
    func owner(of visitor: VisitorID, at time: Timestamp) throws(StorageError) -> PersonID {
        guard let device = try device(visitor), !device.isAnonymous, !device.isShared else { return PersonID(visitor) }
        let claims = device.validClaims
        var owners: Set<PersonID> = []
        for claim in claims { owners.insert(try person(of: claim.node)) }
        let appointed = device.appointed
        guard let only = owners.first else { return try appointed.map(person(of:)) ?? PersonID(visitor) }
        if owners.count == 1, appointed == nil { return only }
        if let last = claims.max(by: { ($0.last, $0.node) < ($1.last, $1.node) }), time >= last.last {
            return try person(of: last.node)
        }
        return try person(of: try claimant(of: visitor, device, at: time))
    }

    /// The people who own a browser at any time.
    func owners(of visitor: VisitorID) throws(StorageError) -> Set<PersonID> {
        guard let device = try device(visitor), !device.isAnonymous, !device.isShared else { return [PersonID(visitor)] }
        var owners: Set<PersonID> = []
        for claim in device.validClaims { owners.insert(try person(of: claim.node)) }
        if let appointed = device.appointed { owners.insert(try person(of: appointed)) }
        return owners.isEmpty ? [PersonID(visitor)] : owners
    }

    /// The identifier that was named last before a moment, of several; read off the browser's own events.
    private func claimant(of visitor: VisitorID, _ device: Device, at time: Timestamp) throws(StorageError) -> PersonID {
        var before: (time: Timestamp, node: PersonID)?
        var after: (time: Timestamp, node: PersonID)?
        for (moment, node) in try timeline(of: visitor) where device.isValid(node, at: moment) {
            if moment <= time {
                if before.map({ ($0.time, $0.node) < (moment, node) }) ?? true { before = (moment, node) }
            } else if after.map({ (moment, node) < ($0.time, $0.node) }) ?? true {
                after = (moment, node)
            }
        }
        return before?.node ?? device.appointed ?? after?.node ?? PersonID(visitor)
    }

    /// Every time somebody was named at a browser.
    private func timeline(of visitor: VisitorID) throws(StorageError) -> [(time: Timestamp, node: PersonID)] {
        if let known = timelines.withLock({ $0?[visitor] }) { return known }
        var timeline: [(time: Timestamp, node: PersonID)] = []
        for event in try events(of: PersonID(visitor)) where event.visitor == visitor {
            if let identity = event.identity {
                timeline.append((event.time, identity.anchor.key))
            } else if let order = event.orderID, let anchor = try trace(order.key)?.anchors.first {
                timeline.append((event.time, anchor.key))
            }
        }
        timelines.withLock { $0?[visitor] = timeline }
        return timeline
    }

    /// The person whom an identifier belongs to; the id of a browser, or of an identifier that nobody named, is its own.
    func person(of node: PersonID) throws(StorageError) -> PersonID {
        if let known = persons.withLock({ $0[node] }) { return known }
        for group in try cluster(around: node).persons() {
            guard let person = group.first?.key else { continue }
            persons.withLock { persons in
                if persons.count > 200_000 { persons.removeAll(keepingCapacity: true) }
                for member in group { persons[member.key] = person }
            }
        }
        return persons.withLock { $0[node] } ?? node
    }

    /// The identifiers of a person; empty for a browser.
    func identifiers(of person: PersonID) throws(StorageError) -> [PersonIdentifier] {
        guard try node(person) != nil else { return [] }
        return try cluster(around: person).persons().first { $0.first?.key == person } ?? []
    }

    /// Everything that hangs together with an identifier.
    func cluster(around start: PersonID) throws(StorageError) -> IdentityCluster {
        var cluster = IdentityCluster()
        var found: [PersonID: IdentityNode] = [:]
        var waiting = [start]
        while let key = waiting.popLast(), found.count < IdentityCluster.capacity {
            guard found[key] == nil, let node = try node(key) else { continue }
            found[key] = node
            cluster.add(node.identifier)
            waiting += node.decisions.map(\.other)
            if !node.isPlaceholder { waiting += node.links.map(\.other) }
        }
        for node in found.values {
            for link in node.links where !node.isPlaceholder && found[link.other]?.isPlaceholder == false {
                if let other = found[link.other] { cluster.link(node.identifier, other.identifier, at: link.time) }
            }
            for decision in node.decisions {
                guard let other = found[decision.other] else { continue }
                cluster.decide(node.identifier, other.identifier, isMerge: decision.isMerge, at: decision.time)
            }
        }
        return cluster
    }

    /// Forgets which people the identifiers around these belong to, because something has changed there.
    func forgetPersons(around keys: some Sequence<PersonID>) throws(StorageError) {
        var gone: Set<PersonID> = []
        for key in keys where !gone.contains(key) {
            gone.insert(key)
            for group in try cluster(around: key).persons() { for member in group { gone.insert(member.key) } }
        }
        persons.withLock { persons in for key in gone { persons[key] = nil } }
    }
}
