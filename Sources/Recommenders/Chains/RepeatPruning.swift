/// Leaves each repeat purchase to one link: of the item where customers are true to it, otherwise of the category.
struct RepeatPruning {
    let tree: CategoryTree
    let category: [CategoryNumber]

    /// Without the categories whose surplus of repeat purchases lies for the most part in those below them that have links.
    func categories(_ links: [ChainLink]) -> [ChainLink] {
        links.filter { link in
            guard case .category(let wide) = link.from else { return true }
            let parts = links.filter { part in
                guard case .category(let narrow) = part.from, narrow != wide else { return false }
                return tree.path(from: narrow).contains(wide)
            }
            return parts.reduce(0) { $0 + $1.surplus } < 0.5 * link.surplus
        }
    }

    /// Without the items that are bought again much less often than something of their category.
    func items(_ links: [ChainLink], beside categories: [ChainLink]) -> [ChainLink] {
        let shares = Dictionary(categories.map { ($0.from, $0.share) }) { first, _ in first }
        return links.filter { link in
            guard case .item(let item) = link.from, Int(item) < category.count else { return true }
            let path = tree.path(from: category[Int(item)])
            return path.allSatisfy { link.share >= 0.5 * (shares[.category($0)] ?? 0) }
        }
    }
}

extension ChainLink {
    /// How many more followed than by chance.
    fileprivate var surplus: Double { lift > 0 ? Double(followers) * (1 - 1 / lift) : 0 }
}
