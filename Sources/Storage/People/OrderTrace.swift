internal import Commerce

/// An order, and who it was told of.
struct OrderTrace: Hashable, Sendable {
    /// A browser that told of it, and when first and last.
    struct Placement: Hashable, Sendable {
        var visitor: VisitorID
        var time: Timestamp
        var last: Timestamp
    }

    /// The shop's number.
    let id: OrderID
    /// Events about it.
    var trail = EventTrail()
    /// Somebody whom an event about it names, and when first.
    struct Name: Hashable, Sendable {
        var identifier: PersonIdentifier
        var time: Timestamp
    }

    /// The strongest identifier of each event about it, each once, the strongest first.
    var names: [Name] = []
    /// Where it was placed, by time.
    var placements: [Placement] = []

    init(_ id: OrderID) {
        self.id = id
    }

    /// The identifiers, the strongest first.
    var anchors: [PersonIdentifier] { names.map(\.identifier) }

    /// Every two identifiers, and when it was first known that both are meant: however the events came, that is the same.
    var links: [(one: PersonIdentifier, other: PersonIdentifier, time: Timestamp)] {
        names.indices.flatMap { place in
            names[(place + 1)...].map { (names[place].identifier, $0.identifier, max(names[place].time, $0.time)) }
        }
    }

    /// Notes an identifier; true if it was not known, or not from so early on.
    mutating func name(_ anchor: PersonIdentifier, at time: Timestamp) -> Bool {
        if let known = names.firstIndex(where: { $0.identifier == anchor }) {
            guard time < names[known].time else { return false }
            names[known].time = time
            return true
        }
        names.append(Name(identifier: anchor, time: time))
        names.sort { $0.identifier < $1.identifier }
        return true
    }

    /// Notes a browser; true if it was not known, or not from so early on or so late.
    mutating func place(in visitor: VisitorID, at time: Timestamp) -> Bool {
        if let known = placements.firstIndex(where: { $0.visitor == visitor }) {
            guard time < placements[known].time || time > placements[known].last else { return false }
            placements[known].time = min(placements[known].time, time)
            placements[known].last = max(placements[known].last, time)
        } else {
            placements.append(Placement(visitor: visitor, time: time, last: time))
        }
        placements.sort { ($0.time, $0.visitor) < ($1.time, $1.visitor) }
        return true
    }
}
