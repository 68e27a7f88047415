/// Orders counted by the categories in them, while ``CategoryComplements`` learns.
struct CategoryCounts {
    /// Orders that were counted.
    private var total = 0
    /// Lines of all items, and of each main category.
    private var allLines = 0
    private var lines: [Int]
    /// Orders of each category (with those below it), by the number of other things in them.
    private var sizes: [[Int]]
    /// Orders with a category (with those below it) and a main category, by both numbers.
    private var both: [UInt64: Int] = [:]
    /// Each category and those above it.
    private let paths: [[CategoryNumber]]
    /// The categories of the order at hand, each with its things: main ones alone, and with those above them.
    private var leaves: [(category: CategoryNumber, things: Int)] = []
    private var branches: [(category: CategoryNumber, things: Int)] = []

    init(tree: CategoryTree) {
        lines = Array(repeating: 0, count: tree.count)
        sizes = Array(repeating: [], count: tree.count)
        paths = (0..<tree.count).map { tree.path(from: CategoryNumber($0)) }
    }

    /// Counts one order.
    mutating func add(_ items: [ItemNumber], facts: CatalogueFacts) {
        let things = Self.things(items, facts: facts)
        guard things.count <= CategoryComplements.itemsPerOrder else { return }
        total += 1
        allLines += things.count
        leaves.removeAll(keepingCapacity: true)
        branches.removeAll(keepingCapacity: true)
        for item in things where Int(item) < facts.count && Int(facts.category[Int(item)]) < paths.count {
            let leaf = facts.category[Int(item)]
            lines[Int(leaf)] += 1
            Self.count(leaf, in: &leaves)
            for category in paths[Int(leaf)] { Self.count(category, in: &branches) }
        }
        for (category, count) in branches {
            note(category, otherThings: things.count - 1)
            for leaf in leaves where count > 1 || !paths[Int(leaf.category)].contains(category) {
                both[UInt64(category) << 32 | UInt64(leaf.category), default: 0] += 1
            }
        }
    }

    private static func count(_ category: CategoryNumber, in counts: inout [(category: CategoryNumber, things: Int)]) {
        if let place = counts.firstIndex(where: { $0.category == category }) {
            counts[place].things += 1
        } else {
            counts.append((category, 1))
        }
    }

    /// Every pair that was met, in the order of their numbers.
    var pairs: [(CategoryNumber, CategoryNumber)] {
        both.keys.sorted().map { (CategoryNumber($0 >> 32), CategoryNumber(truncatingIfNeeded: $0)) }
    }

    /// Orders with a category and another thing of a main category.
    func orders(with category: CategoryNumber, and other: CategoryNumber) -> Int {
        both[UInt64(category) << 32 | UInt64(other)] ?? 0
    }

    /// How many there would be by chance.
    func expected(of other: CategoryNumber, with category: CategoryNumber) -> Double {
        let model = ExpectedOrders(lines: lines[Int(other)], ofAll: allLines)
        return sizes[Int(category)].enumerated().reduce(0) { $0 + Double($1.element) * model.chance(inLines: Double($1.offset)) }
    }

    /// What ties a main category to a category; nil if that may be chance.
    func link(from category: CategoryNumber, to other: CategoryNumber) -> CategoryLink? {
        let count = orders(with: category, and: other)
        let expected = expected(of: other, with: category)
        guard count >= 3, Double(count) > expected, expected > 0 else { return nil }
        let ratio = LogLikelihoodRatio(
            both: count, first: orders(with: category), second: orders(with: other), total: total)
        guard ratio.value >= 10.83 else { return nil }
        return CategoryLink(
            category: other, strength: Float((Double(count) - expected) / expected.squareRoot()), orders: count)
    }

    private func orders(with category: CategoryNumber) -> Int { sizes[Int(category)].reduce(0, +) }

    private mutating func note(_ category: CategoryNumber, otherThings: Int) {
        let missing = otherThings + 1 - sizes[Int(category)].count
        if missing > 0 { sizes[Int(category)] += repeatElement(0, count: missing) }
        sizes[Int(category)][otherThings] += 1
    }

    /// The items, one of each group of variants.
    private static func things(_ items: [ItemNumber], facts: CatalogueFacts) -> [ItemNumber] {
        var groups: Set<UInt32> = []
        return items.filter { item in
            guard Int(item) < facts.count, facts.group[Int(item)] != ItemFacts.none else { return true }
            return groups.insert(facts.group[Int(item)]).inserted
        }
    }
}
