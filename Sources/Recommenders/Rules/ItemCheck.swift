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

    /// Whether the condition is about attributes.
    var needsAttributes: Bool {
        if case .attribute = test { true } else { false }
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

    /// Of some candidates, those for which the condition holds: bit i of a word stands for the candidate at `start` + i.
    func sift(
        _ word: UInt64, of candidates: borrowing RuleCandidates, from start: Int, _ moment: RuleMoment
    ) -> UInt64 {
        let traits = candidates.traits.span
        switch test {
        case .product(let meant): return sift(word) { meant.contains(ascending: candidates.items[start + $0]) }
        case .category(let isMeant): return sift(word) { candidates.stands(start + $0, in: isMeant) }
        case .brand(let meant): return sift(word) { meant.contains(ascending: traits[start + $0].brand) }
        case .attribute(let meant):
            return sift(word) { candidates.has(start + $0, anyOf: meant) }
        case .price(let range): return sift(word) { Self.isPrice(traits[start + $0].price, in: range) }
        case .anchorPrice(let range):
            let from = range.lowerBound * moment.anchorPrice
            let scaled = from...max(from, range.upperBound * moment.anchorPrice)
            return sift(word) { Self.isPrice(traits[start + $0].price, in: scaled) }
        case .margin(let range): return sift(word) { range.contains(traits[start + $0].margin) }
        case .stock(let range): return sift(word) { range.contains(traits[start + $0].stock) }
        case .reduced: return sift(word) { traits[start + $0].isReduced }
        case .newerThan(let seconds):
            let since = max(0, moment.seconds - seconds)
            return sift(word) { Int64(traits[start + $0].addedAt) > since }
        }
    }

    @inline(__always)
    private func sift(_ word: UInt64, _ holds: (Int) -> Bool) -> UInt64 {
        var left = word
        for bit in RulePlaces(bits: word) where holds(bit) == isNegated { left &= ~ActiveRules.bit(bit) }
        return left
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
