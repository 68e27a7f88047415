internal import Commerce

/// An order, and who it was told of.
struct OrderTrace: Hashable, Sendable {
    /// A browser in which it was placed.
    struct Placement: Hashable, Sendable {
        var visitor: VisitorID
        var time: Timestamp
    }

    /// The shop's number.
    let id: OrderID
    /// Events about it.
    var trail = EventTrail()
    /// The strongest identifier of each event about it, each once, the strongest first.
    var anchors: [PersonIdentifier] = []
    /// Where it was placed, by time.
    var placements: [Placement] = []

    init(_ id: OrderID) {
        self.id = id
    }

    /// Notes an identifier; true if it was not known.
    mutating func name(_ anchor: PersonIdentifier) -> Bool {
        guard !anchors.contains(anchor) else { return false }
        anchors.append(anchor)
        anchors.sort()
        return true
    }

    /// Notes a browser; true if it was not known, or not from so early on.
    mutating func place(in visitor: VisitorID, at time: Timestamp) -> Bool {
        if let known = placements.firstIndex(where: { $0.visitor == visitor }) {
            guard time < placements[known].time else { return false }
            placements[known].time = time
        } else {
            placements.append(Placement(visitor: visitor, time: time))
        }
        placements.sort { ($0.time, $0.visitor) < ($1.time, $1.visitor) }
        return true
    }
}
