/// Which identifiers belong to one person: the one place where that is decided.
///
/// A cluster is everything that hangs together by what events and the shop's people have said. Its answer depends on what was said alone, not on
/// the order in which it became known.
///
/// ```
/// said                                                    so
/// two identifiers in one event, or about one order        one person, unless a rule below forbids it
/// two numbers that the shop gave out (customer)           two persons, whatever links them; the earlier link holds
/// somebody of the shop: these are one                     one person, before all links; even with two customer numbers
/// somebody of the shop: these are two                     two persons, whatever links them, until they are merged again
/// both of the last two                                    the later decision holds
/// an identifier linked to more than `linkCapacity` others a placeholder or a shop's own phone: it links nobody
/// two persons at one browser                              stay two; the browser's events go to whoever was recognised last
/// more than `personCapacity` identifiers at one browser   a shared device: only events that name somebody go to them
/// ```
/// Links are tried in the order in which they were said first (Kruskal's algorithm with forbidden pairs), ties in the order of identifiers.
public struct IdentityCluster: Sendable {
    /// Links after which an identifier counts as a placeholder.
    public static let linkCapacity = 32
    /// Identifiers that were recognised at one browser after which it counts as shared.
    public static let personCapacity = 8
    /// The most identifiers of a cluster; what lies beyond is not looked at.
    public static let capacity = 500

    private var places: [PersonIdentifier: Int] = [:]
    private var members: [PersonIdentifier] = []
    private var links: [Link] = []
    private var decisions: [Pair: Decision] = [:]

    private struct Link {
        var time: Timestamp
        var one: Int
        var other: Int
    }

    private struct Pair: Hashable {
        var one: Int
        var other: Int
    }

    private struct Decision {
        var time: Timestamp
        var isMerge: Bool
    }

    /// A cluster without anybody.
    public init() {}

    /// Adds an identifier.
    public mutating func add(_ identifier: PersonIdentifier) { _ = place(of: identifier) }

    /// Two identifiers were named together, at that time for the first time.
    public mutating func link(_ one: PersonIdentifier, _ other: PersonIdentifier, at time: Timestamp) {
        guard one != other else { return }
        let (left, right) = (place(of: min(one, other)), place(of: max(one, other)))
        links.append(Link(time: time, one: left, other: right))
    }

    /// Somebody of the shop decided about two identifiers.
    public mutating func decide(_ one: PersonIdentifier, _ other: PersonIdentifier, isMerge: Bool, at time: Timestamp) {
        guard one != other else { return }
        let pair = Pair(one: place(of: min(one, other)), other: place(of: max(one, other)))
        if let known = decisions[pair], (known.time, known.isMerge ? 1 : 0) >= (time, isMerge ? 1 : 0) { return }
        decisions[pair] = Decision(time: time, isMerge: isMerge)
    }

    /// The persons: sets of identifiers, each identifier in exactly one, each set sorted.
    public func persons() -> [[PersonIdentifier]] {
        var groups = members.indices.map { Group(members: [$0], hasNumber: members[$0].kind == .customer) }
        var home = Array(members.indices)
        for (pair, _) in sorted(decisions.filter(\.value.isMerge)) { unite(pair, &groups, &home, isForced: true) }
        let ordered = links.sorted {
            ($0.time, members[$0.one], members[$0.other]) < ($1.time, members[$1.one], members[$1.other])
        }
        for link in ordered { unite(Pair(one: link.one, other: link.other), &groups, &home, isForced: false) }
        return groups.filter { !$0.members.isEmpty }.map { $0.members.map { members[$0] }.sorted() }
    }

    private struct Group {
        var members: [Int]
        var hasNumber: Bool
    }

    private func sorted(_ decisions: [Pair: Decision]) -> [(Pair, Decision)] {
        decisions.map { ($0.key, $0.value) }.sorted {
            ($0.1.time, members[$0.0.one], members[$0.0.other]) < ($1.1.time, members[$1.0.one], members[$1.0.other])
        }
    }

    private func unite(_ pair: Pair, _ groups: inout [Group], _ home: inout [Int], isForced: Bool) {
        let (left, right) = (home[pair.one], home[pair.other])
        guard left != right else { return }
        if !isForced, groups[left].hasNumber, groups[right].hasNumber { return }
        if isForbidden(groups[left].members, groups[right].members) { return }
        for member in groups[right].members { home[member] = left }
        groups[left].members += groups[right].members
        groups[left].hasNumber = groups[left].hasNumber || groups[right].hasNumber
        groups[right].members = []
    }

    private func isForbidden(_ left: [Int], _ right: [Int]) -> Bool {
        guard decisions.contains(where: { !$0.value.isMerge }) else { return false }
        for one in left {
            for other in right {
                let pair = members[one] < members[other] ? Pair(one: one, other: other) : Pair(one: other, other: one)
                if let decision = decisions[pair], !decision.isMerge { return true }
            }
        }
        return false
    }

    private mutating func place(of identifier: PersonIdentifier) -> Int {
        if let known = places[identifier] { return known }
        places[identifier] = members.count
        members.append(identifier)
        return members.count - 1
    }
}
