internal import Commerce

/// A condition on a product in numbers.
struct ItemCheck: Sendable {
    private enum Test: Sendable {
        case product([ItemNumber])
        /// Whether each category is meant: those named and all below them, by category number.
        case category([Bool])
        case brand([UInt32])
        case attribute([UInt32])
        case price(ClosedRange<Float>)
        case anchorPrice(ClosedRange<Float>)
        case margin(ClosedRange<Float>)
        case stock(ClosedRange<Float>)
        case reduced
        case newerThan(seconds: Int64)
    }

    private let test: Test
    private let isNegated: Bool

    init(_ condition: RuleCondition<ItemTest>, _ numbers: RuleNumbers) {
        isNegated = condition.isNegated
        switch condition.test {
        case .product(let products): test = .product(products.compactMap(numbers.item).ascending())
        case .category(let categories): test = .category(Self.subtrees(of: categories, numbers))
        case .brand(let brands): test = .brand(brands.compactMap(numbers.brand).ascending())
        case .attribute(let name, let values):
            test = .attribute(values.compactMap { numbers.attribute(name, $0) }.ascending())
        case .price(let range): test = .price(Self.bounds(range))
        case .anchorPrice(let range): test = .anchorPrice(Self.bounds(range))
        case .margin(let range): test = .margin(Self.bounds(range))
        case .stock(let range): test = .stock(Self.bounds(range))
        case .reduced: test = .reduced
        case .newerThan(let days): test = .newerThan(seconds: Int64(days) * 86_400)
        }
    }

    /// Whether the condition can be asked only where the page's product has a price.
    var needsAnchorPrice: Bool {
        if case .anchorPrice = test { true } else { false }
    }

    /// Whether the condition is about categories.
    var needsCategories: Bool {
        if case .category = test { true } else { false }
    }

    /// Items that the condition names, at most so many; nil if it names none but describes them.
    func namedItems(in facts: CatalogueFacts, limit: Int) -> [ItemNumber]? {
        guard !isNegated else { return nil }
        switch test {
        case .product(let items): return Array(items.prefix(limit))
        case .brand(let brands): return Array(brands.lazy.flatMap { facts.items(ofBrand: $0) }.prefix(limit))
        case .category(let isMeant):
            let meant = isMeant.indices.lazy.filter { isMeant[$0] }
            return Array(meant.flatMap { facts.items(in: CategoryNumber($0)) }.prefix(limit))
        default: return nil
        }
    }

    /// Takes a rule's bit from the candidates from a place on for which the condition does not hold.
    func clear(
        _ bit: UInt64, in candidates: inout RuleCandidates, from start: Int, _ facts: CatalogueFacts, _ moment: RuleMoment
    ) {
        switch test {
        case .product(let meant): sift(bit, &candidates, start) { meant.contains(ascending: $0.items[$1]) }
        case .category(let isMeant): sift(bit, &candidates, start) { $0.stands($1, in: isMeant) }
        case .brand(let meant): sift(bit, &candidates, start) { meant.contains(ascending: $0.traits[$1].brand) }
        case .attribute(let meant):
            sift(bit, &candidates, start) { candidates, place in
                meant.contains { facts.has(attribute: $0, candidates.items[place]) }
            }
        case .price(let range): sift(bit, &candidates, start) { Self.isPrice($0.traits[$1].price, in: range) }
        case .anchorPrice(let range):
            let from = range.lowerBound * moment.anchorPrice
            let scaled = from...max(from, range.upperBound * moment.anchorPrice)
            sift(bit, &candidates, start) { Self.isPrice($0.traits[$1].price, in: scaled) }
        case .margin(let range): sift(bit, &candidates, start) { range.contains($0.traits[$1].margin) }
        case .stock(let range): sift(bit, &candidates, start) { range.contains($0.traits[$1].stock) }
        case .reduced: sift(bit, &candidates, start) { $0.traits[$1].isReduced }
        case .newerThan(let seconds):
            let since = max(0, moment.seconds - seconds)
            sift(bit, &candidates, start) { Int64($0.traits[$1].addedAt) > since }
        }
    }

    @inline(__always)
    private func sift(
        _ bit: UInt64, _ candidates: inout RuleCandidates, _ start: Int, _ holds: (borrowing RuleCandidates, Int) -> Bool
    ) {
        for place in start..<candidates.count where candidates.marks[place] & bit != 0 {
            if holds(candidates, place) == isNegated { candidates.marks[place] &= ~bit }
        }
    }

    @inline(__always)
    private static func isPrice(_ price: Float, in range: ClosedRange<Float>) -> Bool { price > 0 && range.contains(price) }

    private static func subtrees(of categories: [CategoryID], _ numbers: RuleNumbers) -> [Bool] {
        var isMeant = [Bool](repeating: false, count: numbers.tree.count)
        for root in categories.compactMap(numbers.category) {
            for category in numbers.tree.subtree(of: root) { isMeant[Int(category)] = true }
        }
        return isMeant
    }

    private static func bounds(_ range: ValueRange) -> ClosedRange<Float> {
        let (from, to) = (range.from.map { Float($0) } ?? -.infinity, range.to.map { Float($0) } ?? .infinity)
        return from...max(from, to)
    }
}
