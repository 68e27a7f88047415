internal import Commerce

/// An identifier, and all that was ever named with it.
struct IdentityNode: Hashable, Sendable {
    /// Another identifier that was named with it, and when first.
    struct Link: Hashable, Sendable {
        var other: PersonID
        var time: Timestamp
    }

    /// The identifier.
    let identifier: PersonIdentifier
    /// Events that name it, no visitor and no order.
    var trail = EventTrail()
    /// Identifiers named with it, by key.
    var links: [Link] = []
    /// What the shop's people decided about it and another, by key.
    var decisions: [IdentityDecision] = []
    /// Browsers at which it was named, by id.
    var devices: [VisitorID] = []
    /// Orders that name it, by key.
    var orders: [PersonID] = []

    init(_ identifier: PersonIdentifier) {
        self.identifier = identifier
    }

    /// Whether so many others were named with it that it says nothing.
    var isPlaceholder: Bool { links.count > IdentityCluster.linkCapacity }

    /// Takes what an event says about the identifier and others.
    mutating func take(_ event: Event) {
        let key = identifier.key
        for pair in IdentityDecision.pairs(of: event.action) {
            guard case .identifier(let other) = pair.other, other == identifier || pair.identifier == identifier else { continue }
            let otherKey = other == identifier ? pair.identifier.key : other.key
            decisions.enter(IdentityDecision(other: otherKey, time: event.time, isMerge: pair.isMerge))
        }
        guard let identity = event.identity, identity.identifiers.contains(identifier) else { return }
        let others = identity.anchor == identifier ? Array(identity.identifiers.dropFirst()) : [identity.anchor]
        for other in others where other.key != key { _ = link(other.key, at: event.time) }
    }

    /// Notes that another was named with it; true if that was not known, or not from so early on.
    mutating func link(_ other: PersonID, at time: Timestamp) -> Bool {
        if let known = links.firstIndex(where: { $0.other == other }) {
            guard time < links[known].time else { return false }
            links[known].time = time
            return true
        }
        // Beyond the capacity it is a placeholder for ever, and more need not be known.
        guard !isPlaceholder else { return false }
        links.append(Link(other: other, time: time))
        links.sort { $0.other < $1.other }
        return true
    }
}
