/// One list out of several, interleaved by weight: from a list of weight 2 come twice as many items as from one of weight 1.
///
/// Smooth weighted round robin: every step each list gains its weight, the richest gives its next item and pays the sum of all
/// weights. Lists that have run out drop out; an item that stands in several lists is taken once, where it comes first.
public struct HomeBlend: Sendable {
    /// A list and its weight.
    public struct Part: Sendable {
        /// The items, the best first.
        public var items: [Recommendation]
        /// How often it is this list's turn; more than 0.
        public var weight: Double

        /// A list with its weight.
        public init(_ items: [Recommendation], weight: Double) {
            self.items = items
            self.weight = weight
        }
    }

    /// The lists; among equals the earlier goes first.
    public let parts: [Part]

    /// A blend of some lists.
    public init(_ parts: [Part]) {
        self.parts = parts
    }

    /// The blended list, each item once with the score and source of the list that gave it.
    public func items(limit: Int) -> [Recommendation] {
        var next = Array(repeating: 0, count: parts.count)
        var credit = Array(repeating: 0.0, count: parts.count)
        var taken: Set<ItemNumber> = []
        var blended: [Recommendation] = []
        while blended.count < limit {
            for index in parts.indices {
                while next[index] < parts[index].items.count, taken.contains(parts[index].items[next[index]].item) {
                    next[index] += 1
                }
            }
            let live = parts.indices.filter { next[$0] < parts[$0].items.count }
            for index in live { credit[index] += parts[index].weight }
            guard let turn = live.max(by: { credit[$0] < credit[$1] || (credit[$0] == credit[$1] && $0 > $1) }) else { break }
            credit[turn] -= live.reduce(0) { $0 + parts[$1].weight }
            blended.append(parts[turn].items[next[turn]])
            taken.insert(parts[turn].items[next[turn]].item)
        }
        return blended
    }
}
