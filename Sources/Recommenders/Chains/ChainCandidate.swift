/// A pair of nodes that may be a link.
struct ChainCandidate: Hashable, Comparable, Sendable {
    var first: Int
    var second: Int

    static func < (left: ChainCandidate, right: ChainCandidate) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}
