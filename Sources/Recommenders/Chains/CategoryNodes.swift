/// The categories that have customers enough to be told apart, numbered from 0: every item stands in its main category, in the one above that, and so
/// on, as far as these have customers enough. So a thin category's purchases count for the nearest that is not thin.
struct CategoryNodes: NodeNumbering {
    /// The category of each node.
    let categories: [CategoryNumber]
    let customers: [Int]
    private let nodesOfCategory: [[Int32]]
    private let mainCategory: [CategoryNumber]

    init(_ purchases: ShopperBaskets, facts: CatalogueFacts, setting: ChainSetting) {
        let paths = (0..<facts.tree.count).map { facts.tree.path(from: CategoryNumber($0)) }
        let counts = Self.customerCounts(purchases, facts, paths)
        var chosen = counts.indices.filter { counts[$0] >= setting.minimumCustomers }
        chosen.sort { (counts[$1], $0) < (counts[$0], $1) }
        chosen = Array(chosen.prefix(setting.maximumCategories))
        var places = [Int32](repeating: -1, count: counts.count)
        for (place, category) in chosen.enumerated() { places[category] = Int32(place) }
        categories = chosen.map { CategoryNumber($0) }
        customers = chosen.map { counts[$0] }
        nodesOfCategory = paths.map { path in path.map { places[Int($0)] }.filter { $0 >= 0 }.sorted() }
        mainCategory = facts.category
    }

    var count: Int { categories.count }

    func node(_ number: Int) -> ChainNode { .category(categories[number]) }

    @inline(__always) func forEachNode(of item: ItemNumber, _ body: (Int32) -> Void) {
        guard Int(item) < mainCategory.count, mainCategory[Int(item)] != ItemFacts.none else { return }
        for node in nodesOfCategory[Int(mainCategory[Int(item)])] { body(node) }
    }

    /// Whether an item belongs to a node.
    func contains(_ node: Int, _ item: ItemNumber) -> Bool {
        guard Int(item) < mainCategory.count, mainCategory[Int(item)] != ItemFacts.none else { return false }
        return nodesOfCategory[Int(mainCategory[Int(item)])].contains(Int32(node))
    }

    /// Whether one node lies in the other, or they are the same.
    func areNested(_ left: Int, _ right: Int) -> Bool {
        let (leftPath, rightPath) = (nodesOfCategory[Int(categories[left])], nodesOfCategory[Int(categories[right])])
        return leftPath.contains(Int32(right)) || rightPath.contains(Int32(left))
    }

    /// Whether the first node is the second or lies in it.
    func isInside(_ inner: Int, _ outer: Int) -> Bool { nodesOfCategory[Int(categories[inner])].contains(Int32(outer)) }

    /// How many nodes stand above.
    func depth(_ node: Int) -> Int { nodesOfCategory[Int(categories[node])].count }

    private static func customerCounts(
        _ purchases: ShopperBaskets, _ facts: CatalogueFacts, _ paths: [[CategoryNumber]]
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: paths.count)
        var lastCustomer = [Int](repeating: -1, count: paths.count)
        for customer in 0..<purchases.customerCount {
            for item in purchases.items(ofCustomer: customer) {
                guard Int(item) < facts.category.count, facts.category[Int(item)] != ItemFacts.none else { continue }
                for category in paths[Int(facts.category[Int(item)])] where lastCustomer[Int(category)] != customer {
                    lastCustomer[Int(category)] = customer
                    counts[Int(category)] += 1
                }
            }
        }
        return counts
    }
}
