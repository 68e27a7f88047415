/// Which categories are bought together, learned in one pass over all orders: what speaks for items that are rarely bought.
///
/// For every category X, with those above it, and every main category Y of an item: N orders with an item of X and another one
/// of Y, E as Smith and Linden expect (``ExpectedOrders``) from the lengths of X's orders. Kept are the eight strongest links
/// `(N - E) / √E` of each X with N ≥ 3, N > E and a log-likelihood ratio of at least 10.83.
///
/// A million orders of three lines take a few seconds: learn from a copy of the index.
public struct CategoryComplements: Sendable {
    /// Links kept for each category.
    public static let linksPerCategory = 8
    /// Orders with more items than this say nothing of any two of them.
    public static let itemsPerOrder = 100

    private var links: [[CategoryLink]]
    private var boughtTogether: [Bool]

    /// Learns from all orders.
    public init(purchases: borrowing PurchaseIndex, facts: CatalogueFacts) {
        var counts = CategoryCounts(tree: facts.tree)
        for customer in purchases.customerNumbers {
            purchases.forEachOrder(ofCustomer: customer) { order in
                counts.add(purchases.items(ofOrder: order), facts: facts)
                return true
            }
        }
        boughtTogether = (0..<facts.tree.count).map { category in
            let own = CategoryNumber(category)
            return counts.orders(with: own, and: own) >= 3
                && Double(counts.orders(with: own, and: own)) > counts.expected(of: own, with: own)
        }
        links = Array(repeating: [], count: facts.tree.count)
        for (category, other) in counts.pairs where category != other {
            guard let link = counts.link(from: category, to: other) else { continue }
            links[Int(category)].append(link)
        }
        for category in links.indices {
            links[category].sort { ($1.strength, $0.category) < ($0.strength, $1.category) }
            links[category] = Array(links[category].prefix(Self.linksPerCategory))
        }
    }

    /// The main categories whose items go with those of a category (or of one below it), the strongest first.
    public func complements(of category: CategoryNumber) -> [CategoryLink] {
        Int(category) < links.count ? links[Int(category)] : []
    }

    /// Whether different items of a category are bought together more than by chance, as socks are and phones are not.
    public func isBoughtTogether(_ category: CategoryNumber) -> Bool {
        Int(category) < boughtTogether.count && boughtTogether[Int(category)]
    }
}
