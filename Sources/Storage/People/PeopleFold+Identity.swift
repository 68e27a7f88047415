internal import Commerce
internal import Synchronization

/// What events say about who belongs to whom.
extension PeopleFold {
    /// What an event, or a decision, touches.
    struct Reach {
        var nodes: Set<PersonID> = []
        var visitors: Set<VisitorID> = []
    }

    /// Enters what an event says about who belongs to whom. The people whose events are others than before are stale then.
    func enter(_ event: Event) throws(StorageError) {
        switch event.action {
        case .merge(let references): return try decide(references, from: references, isMerge: true, event.time)
        case .split(let part, let rest): return try decide(part, from: rest, isMerge: false, event.time)
        default: break
        }
        guard event.identity != nil || event.orderID != nil else { return }
        let reach = try reach(of: event)
        let before = try people(in: reach)
        guard try connect(event) else { return }
        try forgetPersons(around: reach.nodes)
        let after = try people(in: reach)
        running.withLock { $0.stale.formUnion(before.union(after)) }
    }

    /// The identifiers and browsers that an event names, and those that its order does.
    private func reach(of event: Event) throws(StorageError) -> Reach {
        var reach = Reach()
        if let visitor = event.visitor { reach.visitors.insert(visitor) }
        for identifier in event.identity?.identifiers ?? [] { reach.nodes.insert(identifier.key) }
        guard let order = event.orderID, let trace = try trace(order.key) else { return reach }
        for anchor in trace.anchors { reach.nodes.insert(anchor.key) }
        for placement in trace.placements { reach.visitors.insert(placement.visitor) }
        return reach
    }

    /// Everybody whose events may be among those that are touched.
    private func people(in reach: Reach) throws(StorageError) -> Set<PersonID> {
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
            let isNamed = event.identity.map { trace.name($0.anchor) } ?? false
            let isPlaced = isPlacement ? event.visitor.map { trace.place(in: $0, at: event.time) } ?? false : false
            return (isNamed, isPlaced)
        }
        guard let trace = try trace(order.key) else { return false }
        if let visitor = event.visitor, isPlaced {
            try change(visitor) { device in if !device.orders.contains(order.key) { device.orders.append(order.key) } }
        }
        guard isNamed || isPlaced else { return false }
        var changes = isKnown
        if isNamed {
            changes = try link(trace.anchors, at: event.time) || changes
            for anchor in trace.anchors {
                try change(anchor) { node in if !node.orders.contains(order.key) { node.orders.append(order.key) } }
            }
        }
        // Numbers of orders can be guessed: a browser that says one opens nobody's history by it.
        for placement in trace.placements {
            for anchor in trace.anchors {
                changes = try claim(placement.visitor, for: anchor, at: placement.time, isProven: false) || changes
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
        for other in identifiers.dropFirst() {
            let isNew = try change(anchor) { $0.link(other.key, at: time) }
            let isNewBack = try change(other) { $0.link(anchor.key, at: time) }
            changes = changes || isNew || isNewBack
        }
        return changes
    }

    private func claim(
        _ visitor: VisitorID, for identifier: PersonIdentifier, at time: Timestamp, isProven: Bool
    ) throws(StorageError) -> Bool {
        let key = identifier.key
        try change(identifier) { node in
            if !node.devices.contains(visitor) { node.devices.append(visitor) }
        }
        return try change(visitor) { $0.claim(key, at: time, isProven: isProven) }
    }

    /// Enters a decision of the shop's people about each of some and each of others.
    private func decide(
        _ part: [PersonReference], from rest: [PersonReference], isMerge: Bool, _ time: Timestamp
    ) throws(StorageError) {
        var reach = Reach()
        for reference in part + rest {
            switch reference {
            case .identifier(let identifier): reach.nodes.insert(identifier.key)
            case .visitor(let visitor): reach.visitors.insert(visitor)
            }
        }
        let before = try people(in: reach)
        for one in part {
            for other in rest where one != other { try decide(one, other, isMerge: isMerge, time) }
        }
        if !isMerge { try keepTogether(part, time) }
        try forgetPersons(around: reach.nodes)
        let after = try people(in: reach)
        running.withLock { $0.stale.formUnion(before.union(after)) }
    }

    /// What was parted from a person stays one: its browsers go with its strongest identifier.
    private func keepTogether(_ part: [PersonReference], _ time: Timestamp) throws(StorageError) {
        guard case .identifier(let strongest)? = part.min() else { return }
        for case .visitor(let visitor) in part {
            try decide(.identifier(strongest), .visitor(visitor), isMerge: true, time)
        }
    }

    private func decide(
        _ one: PersonReference, _ other: PersonReference, isMerge: Bool, _ time: Timestamp
    ) throws(StorageError) {
        switch (min(one, other), max(one, other)) {
        case (.identifier(let left), .identifier(let right)):
            let (leftKey, rightKey) = (left.key, right.key)
            try change(left) { $0.decisions.enter(IdentityDecision(other: rightKey, time: time, isMerge: isMerge)) }
            try change(right) { $0.decisions.enter(IdentityDecision(other: leftKey, time: time, isMerge: isMerge)) }
        case (.identifier(let identifier), .visitor(let visitor)):
            let key = identifier.key
            try change(identifier) { node in
                if !node.devices.contains(visitor) { node.devices.append(visitor) }
            }
            try change(visitor) { $0.decisions.enter(IdentityDecision(other: key, time: time, isMerge: isMerge)) }
        default: break  // Two browsers know of each other by an identifier only.
        }
    }
}
