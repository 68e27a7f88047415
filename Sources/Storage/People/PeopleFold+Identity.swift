internal import Commerce
internal import Synchronization

/// What events say about who belongs to whom.
extension PeopleFold {
    /// What an event, or a decision, touches.
    struct Reach {
        var nodes: Set<PersonID> = []
        var visitors: Set<VisitorID> = []

        init(_ references: [PersonReference] = []) {
            for reference in references {
                switch reference {
                case .identifier(let identifier): nodes.insert(identifier.key)
                case .visitor(let visitor): visitors.insert(visitor)
                }
            }
        }
    }

    /// Enters what an event says about who belongs to whom. The people whose events are others than before are stale then; somebody of whom nothing
    /// was known before is given back instead, with all they are known by.
    @discardableResult
    func enter(_ event: Event) throws(StorageError) -> Identity? {
        if event.action.kind == .merge || event.action.kind == .split {
            try decide(event)
            return nil
        }
        guard event.identity != nil || event.orderID != nil else { return nil }
        if let newcomer = try newcomer(event) {
            _ = try connect(event)
            persons.withLock { persons in for key in newcomer.identifiers.map(\.key) { persons[key] = newcomer.anchor.key } }
            return newcomer
        }
        if try isUsual(event) {
            _ = try connect(event)
            return nil
        }
        let reach = try reach(of: event)
        let before = try people(in: reach)
        guard try connect(event) else { return nil }
        try forgetPersons(around: reach.nodes)
        let after = try people(in: reach)
        stale(before.union(after))
        return nil
    }

    /// Somebody who is named for the first time, at a browser and about an order that are new, too.
    private func newcomer(_ event: Event) throws(StorageError) -> Identity? {
        guard let identity = event.identity, identity.identifiers.filter({ $0.kind == .customer }).count <= 1 else { return nil }
        if let order = event.orderID, try trace(order.key).map({ $0.trail.count > 1 }) ?? true { return nil }
        if let visitor = event.visitor {
            guard let device = try device(visitor), device.isAnonymous, !device.isShared, device.trail.count == 1 else {
                return nil
            }
        }
        for identifier in identity.identifiers {
            // Where there is neither browser nor order, the event is filed below the anchor itself.
            guard let node = try node(identifier.key) else { continue }
            let isFiledHere = identifier == identity.anchor && event.visitor == nil && event.orderID == nil
            guard isFiledHere, node.trail.count == 1, node.links.isEmpty, node.devices.isEmpty, node.orders.isEmpty,
                node.decisions.isEmpty
            else { return nil }
        }
        return identity
    }

    /// Whether an event says nothing new about who belongs to whom: what it names was named together before, at a browser that belongs to nobody
    /// else, and its order is new or has nobody else's name. A reading that spares most orders of those who have ordered before the rest.
    private func isUsual(_ event: Event) throws(StorageError) -> Bool {
        if let order = event.orderID {
            guard let trace = try trace(order.key) else { return false }
            if trace.trail.count > 1 {
                // Told of before: only a status that names nobody is no news.
                guard event.action.kind == .orderUpdate, event.identity == nil else { return false }
                return true
            }
        }
        guard let identity = event.identity else { return event.visitor == nil }
        guard let node = try node(identity.anchor.key) else { return false }
        for other in identity.identifiers.dropFirst() {
            let key = other.key
            guard node.links.contains(where: { $0.other == key && $0.time <= event.time }) else { return false }
        }
        guard let visitor = event.visitor else { return true }
        return try device(visitor)?.isUsual(identity.anchor.key, at: event.time) ?? false
    }

    /// The identifiers and browsers that an event names, and those that its order does.
    func reach(of event: Event) throws(StorageError) -> Reach {
        var reach = Reach()
        if let visitor = event.visitor { reach.visitors.insert(visitor) }
        for identifier in event.identity?.identifiers ?? [] { reach.nodes.insert(identifier.key) }
        guard let order = event.orderID, let trace = try trace(order.key) else { return reach }
        for anchor in trace.anchors { reach.nodes.insert(anchor.key) }
        for placement in trace.placements { reach.visitors.insert(placement.visitor) }
        return reach
    }

    /// Everybody whose events may be among those that are touched.
    func people(in reach: Reach) throws(StorageError) -> Set<PersonID> {
        var people: Set<PersonID> = []
        for key in reach.nodes {
            people.insert(try person(of: key))
            for group in try cluster(around: key).persons() {
                if let person = group.first?.key { people.insert(person) }
            }
        }
        for visitor in reach.visitors { people.formUnion(try owners(of: visitor)) }
        return people
    }

    /// Enters links, claims and orders; true if that may change whose events are whose.
    private func connect(_ event: Event) throws(StorageError) -> Bool {
        var changes = false
        if let identity = event.identity { changes = try link(identity.identifiers, at: event.time) }
        if let order = event.orderID { changes = try connect(event, to: order) || changes }
        if let visitor = event.visitor, let identity = event.identity {
            changes = try claim(visitor, for: identity.anchor, at: event.time, isProven: identity.isProven) || changes
        }
        return changes
    }

    /// Enters who an order names and where it was placed. Two identifiers named about one order are one person's, and whoever it names was at the
    /// browser where it was placed.
    private func connect(_ event: Event, to order: OrderID) throws(StorageError) -> Bool {
        // Its first event is filed by now.
        let isKnown = try trace(order.key).map { $0.trail.count > 1 } ?? false
        var isPlacement = false
        if case .order = event.action { isPlacement = true }
        let (isNamed, isPlaced) = try change(order) { trace in
            let isNamed = event.identity.map { trace.name($0.anchor, at: event.time) } ?? false
            let isPlaced = isPlacement ? event.visitor.map { trace.place(in: $0, at: event.time) } ?? false : false
            return (isNamed, isPlaced)
        }
        guard let trace = try trace(order.key) else { return false }
        if let visitor = event.visitor, isPlaced {
            try change(visitor) { $0.orders.enter(order.key) }
        }
        guard isNamed || isPlaced else { return false }
        var changes = isKnown
        if isNamed {
            for link in trace.links { changes = try self.link(link.one, link.other, at: link.time) || changes }
            for anchor in trace.anchors { try change(anchor) { $0.orders.enter(order.key) } }
        }
        // Numbers of orders can be guessed: a browser that says one opens nobody's history by it.
        for placement in trace.placements {
            for anchor in trace.anchors {
                for time in [placement.time, placement.last] {
                    changes = try claim(placement.visitor, for: anchor, at: time, isProven: false) || changes
                }
            }
        }
        return changes
    }

    /// Links the weaker identifiers to the strongest; true if anything is new.
    private func link(_ identifiers: [PersonIdentifier], at time: Timestamp) throws(StorageError) -> Bool {
        var changes = false
        guard let anchor = identifiers.first else { return false }
        if try node(anchor.key) == nil { changes = true }
        try change(anchor) { _ in }
        for other in identifiers.dropFirst() { changes = try link(anchor, other, at: time) || changes }
        return changes
    }

    private func link(
        _ one: PersonIdentifier, _ other: PersonIdentifier, at time: Timestamp
    ) throws(StorageError) -> Bool {
        let (key, otherKey) = (one.key, other.key)
        let isNew = try change(one) { $0.link(otherKey, at: time) }
        let isNewBack = try change(other) { $0.link(key, at: time) }
        return isNew || isNewBack
    }

    private func claim(
        _ visitor: VisitorID, for identifier: PersonIdentifier, at time: Timestamp, isProven: Bool
    ) throws(StorageError) -> Bool {
        let key = identifier.key
        try change(identifier) { $0.devices.enter(visitor) }
        return try change(visitor) { $0.claim(key, at: time, isProven: isProven) }
    }

    /// Enters a decision of the shop's people.
    private func decide(_ event: Event) throws(StorageError) {
        let reach = Reach(IdentityDecision.references(of: event.action))
        let before = try people(in: reach)
        for pair in IdentityDecision.pairs(of: event.action) { try decide(pair, event.time) }
        try forgetPersons(around: reach.nodes)
        let after = try people(in: reach)
        stale(before.union(after))
    }

    private func decide(_ pair: IdentityDecision.Pair, _ time: Timestamp) throws(StorageError) {
        let (identifier, key) = (pair.identifier, pair.identifier.key)
        switch pair.other {
        case .identifier(let other):
            let otherKey = other.key
            try change(identifier) {
                $0.decisions.enter(IdentityDecision(other: otherKey, time: time, isMerge: pair.isMerge))
            }
            try change(other) { $0.decisions.enter(IdentityDecision(other: key, time: time, isMerge: pair.isMerge)) }
        case .visitor(let visitor):
            try change(identifier) { $0.devices.enter(visitor) }
            try change(visitor) { $0.decisions.enter(IdentityDecision(other: key, time: time, isMerge: pair.isMerge)) }
        }
    }

    /// Notes people who must be folded anew before the folding ends.
    func stale(_ people: Set<PersonID>) {
        running.withLock { $0.stale.formUnion(people) }
    }
}

extension Array where Element: Comparable {
    /// Adds an element to a sorted list unless it is there.
    mutating func enter(_ element: Element) {
        guard !contains(element) else { return }
        insert(element, at: firstIndex { $0 > element } ?? endIndex)
    }
}
