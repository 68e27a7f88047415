import Commerce

/// The categories of a feed: collected as they come, put right, then handed on in one go.
struct CategoryTree {
    /// The ids that the feed lists.
    private(set) var known: Set<CategoryID> = []
    /// Whether the feed lists any.
    var isEmpty: Bool { known.isEmpty }

    private var waiting: [Commerce.Category] = []
    private var parents: [CategoryID: CategoryID] = [:]
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a category; false if it was there before or there are too many.
    mutating func add(_ category: Commerce.Category) -> Bool {
        guard known.count < limit, known.insert(category.id).inserted else { return false }
        parents[category.id] = category.parent
        waiting.append(category)
        return true
    }

    /// Hands on what has been collected; a parent that is not there or would make a circle is left out, and named to `fault`.
    mutating func drain(_ body: (Commerce.Category) throws -> Void, fault: (Commerce.Category) -> Void) rethrows {
        for category in waiting {
            var category = category
            if category.parent != nil, !isRooted(category.id) {
                fault(category)
                category.parent = nil
                parents[category.id] = nil
            }
            try body(category)
        }
        waiting.removeAll()
    }

    /// Whether the way up exists and ends.
    private func isRooted(_ id: CategoryID) -> Bool {
        var (current, steps) = (id, 0)
        while let parent = parents[current] {
            // Only the node's own parent must be known: a gap further up is that node's fault.
            if steps == 0 && !known.contains(parent) { return false }
            steps += 1
            if parent == id || steps > 64 { return false }
            current = parent
        }
        return true
    }
}
