import Glibc

/// What the items of one category share: postings by feature, each feature weighed by how rare it is in this very category.
///
/// ```
/// weight(f) = kind's weight · ln(1 + (N − n_f + ½) / (n_f + ½))      N items, n_f of them with f
/// ```
/// (the inverse document frequency of BM25, S. Robertson and H. Zaragoza, DOI 10.1561/1500000019), so that "bottle" says nothing among
/// bottles, nor "black" where half are black.
struct CategoryFeatures: Sendable {
    /// The category's items, ascending.
    private(set) var members: [ItemNumber] = []
    /// The length of each member's vector of weights.
    private(set) var norms: [Float] = []
    /// Items that have come, gone or changed since, ascending.
    private(set) var changed: [ItemNumber] = []

    private var features: [UInt32] = []
    private var weights: [Float] = []
    /// Where the postings of each feature begin, and the end of the last.
    private var starts: [UInt32] = [0]
    /// Places in `members`.
    private var postings: [UInt32] = []

    /// No items.
    init() {}

    /// The features of some items, as a catalogue states them.
    init(of items: [ItemNumber], in facts: CatalogueFacts) {
        members = items.ascending()
        var keys: [Key] = []
        for place in members.indices {
            facts.forEachFeature(of: members[place]) { kind, feature in keys.append(Key(kind, feature, place)) }
        }
        keys.sort { $0.rawValue < $1.rawValue }
        postings.reserveCapacity(keys.count)
        norms = Array(repeating: 0, count: members.count)
        var start = 0
        while start < keys.count {
            let end = keys[start...].firstIndex { $0.feature != keys[start].feature } ?? keys.count
            add(keys[start..<end])
            start = end
        }
        for place in norms.indices { norms[place] = norms[place].squareRoot() }
    }

    /// Whether so much has changed that it should be built anew: always in a small category, where that costs little.
    var isWorn: Bool { changed.count > (members.count <= 256 ? 0 : 16 + members.count / 16) }

    /// Notes that an item has come, gone or changed.
    mutating func note(_ item: ItemNumber) {
        let place = changed.firstPlace { $0 >= item }
        if place == changed.count || changed[place] != item { changed.insert(item, at: place) }
    }

    /// The weight of a feature; that of one that no item has if it is new.
    func weight(of feature: UInt32, _ kind: FeatureKind) -> Float {
        place(of: feature).map { weights[$0] } ?? kind.weight * Self.rarity(0, of: members.count)
    }

    /// The members with a feature, as places in ``members``, and its weight; nil if there are none.
    func postings(of feature: UInt32) -> (members: ArraySlice<UInt32>, weight: Float)? {
        guard let place = place(of: feature) else { return nil }
        return (postings[Int(starts[place])..<Int(starts[place + 1])], weights[place])
    }

    /// The length of an item's vector; nil for one that was no member when this was built.
    func norm(of item: ItemNumber) -> Float? {
        let place = members.firstPlace { $0 >= item }
        guard place < members.count, members[place] == item, !changed.contains(ascending: item) else { return nil }
        return norms[place]
    }

    private mutating func add(_ keys: ArraySlice<Key>) {
        guard let first = keys.first, let kind = FeatureKind(rawValue: first.kind) else { return }
        let weight = kind.weight * Self.rarity(keys.count, of: members.count)
        features.append(first.feature)
        weights.append(weight)
        for key in keys {
            postings.append(key.member)
            norms[Int(key.member)] += weight * weight
        }
        starts.append(UInt32(postings.count))
    }

    private func place(of feature: UInt32) -> Int? {
        let place = features.firstPlace { $0 >= feature }
        return place < features.count && features[place] == feature ? place : nil
    }

    private static func rarity(_ count: Int, of all: Int) -> Float {
        log(1 + (Float(max(0, all - count)) + 0.5) / (Float(count) + 0.5))
    }

    /// A feature of a member as one number to sort by.
    ///
    /// ```
    /// bit 63           32 31   30 29      0
    ///     | feature (32) | kind | member  |
    /// ```
    private struct Key {
        let rawValue: UInt64

        init(_ kind: FeatureKind, _ feature: UInt32, _ member: Int) {
            rawValue = UInt64(feature) << 32 | UInt64(kind.rawValue) << 30 | UInt64(member)
        }

        var feature: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32) }
        var kind: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 30) & 3 }
        var member: UInt32 { UInt32(truncatingIfNeeded: rawValue) & 0x3FFF_FFFF }
    }
}
