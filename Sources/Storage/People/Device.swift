internal import Commerce

/// A browser: when it was here last, and who was recognised in it.
struct Device: Hashable, Sendable {
    /// An identifier that was named at this browser.
    struct Claim: Hashable, Sendable {
        /// The identifier's key.
        var node: PersonID
        /// When it was named first and last.
        var first: Timestamp
        var last: Timestamp
        /// Whether the shop's server ever vouched for it.
        var isProven: Bool
    }

    /// What begins with an event.
    struct Arrival: Hashable, Sendable {
        /// An arrival on a day.
        struct Day: Hashable, Sendable {
            var day: Int32
            var arrival: Arrival
        }

        /// The first visit of a day.
        var isNewDay = false
        /// The first event of a session.
        var isNewSession = false
    }

    /// Its events.
    var trail = EventTrail()
    /// The day of its latest visit, and the end of its latest session, in the order of the log.
    var lastDay: Int32?
    var sessionEnd: Timestamp?
    /// Who was recognised here, by key; empty again once it is shared.
    var claims: [Claim] = []
    /// Whether so many were recognised that it belongs to nobody.
    var isShared = false
    /// What the shop's people decided about it and an identifier, by key.
    var decisions: [IdentityDecision] = []
    /// Orders placed here, by key.
    var orders: [PersonID] = []

    /// Whether nobody was ever recognised here, nor put here by hand.
    var isAnonymous: Bool { claims.isEmpty && decisions.isEmpty }

    /// Identifiers that may own it: named here since the shop's people last said that they do not belong here.
    var validClaims: [Claim] {
        guard !decisions.isEmpty else { return claims }
        return claims.filter { isValid($0.node, at: $0.last) }
    }

    /// The identifier that was put here by hand and not taken away since.
    var appointed: PersonID? {
        decisions.filter(\.isMerge).max { ($0.time, $0.other) < ($1.time, $1.other) }?.other
    }

    /// Whether an identifier named here at a moment counts.
    func isValid(_ node: PersonID, at time: Timestamp) -> Bool {
        guard let decision = decisions.first(where: { $0.other == node }) else { return true }
        return decision.isMerge || time > decision.time
    }

    /// Enters a visit, in the order of the log: what comes late begins nothing.
    mutating func visit(at time: Timestamp) -> Arrival {
        let arrival = Arrival(
            isNewDay: lastDay.map { $0 < time.day } ?? true,
            isNewSession: sessionEnd.map { time.milliseconds(since: $0) > Session.silence } ?? true)
        lastDay = max(lastDay ?? time.day, time.day)
        sessionEnd = max(sessionEnd ?? time, time)
        return arrival
    }

    /// Whether it changes nothing that an identifier is named here: it was before, and alone or last. Among several it matters who was named when.
    func isUsual(_ node: PersonID, at time: Timestamp) -> Bool {
        if isShared { return true }
        guard decisions.isEmpty, let known = claims.first(where: { $0.node == node }) else { return false }
        guard claims.count > 1 else { return true }
        return claims.max { ($0.last, $0.node) < ($1.last, $1.node) }?.node == node && time >= known.last
    }

    /// Notes that an identifier was named here. True if that may change whose the events are.
    mutating func claim(_ node: PersonID, at time: Timestamp, isProven: Bool) -> Bool {
        guard !isShared else { return false }
        guard let known = claims.firstIndex(where: { $0.node == node }) else {
            claims.append(Claim(node: node, first: time, last: time, isProven: isProven))
            claims.sort { $0.node < $1.node }
            if claims.count > IdentityCluster.personCapacity { (isShared, claims) = (true, []) }
            return true
        }
        let isUsual = isUsual(node, at: time)
        claims[known].first = min(claims[known].first, time)
        claims[known].last = max(claims[known].last, time)
        claims[known].isProven = claims[known].isProven || isProven
        return !isUsual
    }
}
