public import Commerce

/// The most wanted items of a scope: the shop, a category with all below it, a brand.
///
/// One pass over the scope's items with a heap of the few best; cheap enough to compute anew every second.
public struct Leaderboard: Sendable {
    /// The number of items to find.
    public let limit: Int

    /// A leaderboard of some places.
    public init(limit: Int) {
        self.limit = limit
    }

    /// The most wanted of some items, the best first; each once, however often it is given.
    ///
    /// Items without interactions come last, the one numbered later first. The score is the decayed sum of weights.
    public func top(
        of items: some Sequence<ItemNumber>, by model: PopularityModel, at now: Timestamp, source: Source = .bestsellers,
        where isWanted: (ItemNumber) -> Bool = { _ in true }
    ) -> [Recommendation] {
        var heap = BoundedHeap<Place>()
        heap.reset(limit: limit)
        for item in items {
            let place = Place(rank: model.rank(of: item), item: item)
            guard heap.accepts(place), isWanted(item), !heap.contains(where: { $0.item == item }) else { continue }
            heap.offer(place)
        }
        heap.sortDescending()
        return (0..<heap.count).map {
            Recommendation(item: heap[$0].item, score: Float(model.value(of: heap[$0].item, at: now)), source: source)
        }
    }

    /// The shop's bestsellers among the available items.
    public func shop(
        _ facts: CatalogueFacts, by model: PopularityModel, at now: Timestamp, source: Source = .bestsellers
    ) -> [Recommendation] {
        top(of: 0..<ItemNumber(facts.count), by: model, at: now, source: source) { facts.isAvailable[Int($0)] }
    }

    /// The bestsellers of a category and all below it, among the available items.
    public func category(
        _ category: CategoryNumber, _ facts: CatalogueFacts, by model: PopularityModel, at now: Timestamp,
        source: Source = .categoryBestsellers
    ) -> [Recommendation] {
        top(of: facts.items(under: category), by: model, at: now, source: source) { facts.isAvailable[Int($0)] }
    }

    /// The bestsellers of a brand among the available items.
    public func brand(_ brand: UInt32, _ facts: CatalogueFacts, by model: PopularityModel, at now: Timestamp) -> [Recommendation]
    {
        top(of: facts.items(ofBrand: brand), by: model, at: now, source: .brandBestsellers) { facts.isAvailable[Int($0)] }
    }

    /// The latest arrivals among the available ones of some items, the newest first.
    ///
    /// - Parameters:
    ///   - since: the earliest arrival that counts; items whose arrival is not known never do.
    ///   - until: the latest that counts.
    public func newest(
        of items: some Sequence<ItemNumber>, _ facts: CatalogueFacts, since: Timestamp,
        until: Timestamp = Timestamp(milliseconds: .max), source: Source = .newArrival
    ) -> [Recommendation] {
        best(of: items, source: source) { item in
            let added = facts.addedAt(item)
            return added > 0 && Double(added) >= since.seconds && Double(added) <= until.seconds && facts.isAvailable[Int(item)]
                ? Double(added) : nil
        }
    }

    /// The reduced ones among the available ones of some items: `(1 + decayed weights) · discount`, the greatest first.
    public func reduced(
        of items: some Sequence<ItemNumber>, _ facts: CatalogueFacts, by model: PopularityModel, at now: Timestamp
    ) -> [Recommendation] {
        best(of: items, source: .sale) { item in
            let discount = facts.discount(of: item)
            guard discount > 0, facts.isAvailable[Int(item)] else { return nil }
            return (1 + model.value(of: item, at: now)) * Double(discount)
        }
    }

    /// The items with the greatest values, each once; those without a value are left out.
    private func best(
        of items: some Sequence<ItemNumber>, source: Source, _ value: (ItemNumber) -> Double?
    ) -> [Recommendation] {
        var heap = BoundedHeap<Place>()
        heap.reset(limit: limit)
        for item in items {
            guard let rank = value(item) else { continue }
            let place = Place(rank: rank, item: item)
            guard heap.accepts(place), !heap.contains(where: { $0.item == item }) else { continue }
            heap.offer(place)
        }
        heap.sortDescending()
        return (0..<heap.count).map { Recommendation(item: heap[$0].item, score: Float(heap[$0].rank), source: source) }
    }

    /// An item by its virtual timestamp.
    struct Place: Comparable, BitwiseCopyable, Sendable {
        var rank: Double
        var item: ItemNumber

        static func < (left: Place, right: Place) -> Bool {
            left.rank != right.rank ? left.rank < right.rank : left.item < right.item
        }
    }
}
