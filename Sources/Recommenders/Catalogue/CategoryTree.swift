/// Which category stands under which.
public struct CategoryTree: Hashable, Sendable {
    /// The category above each; ``ItemFacts/none`` at the top.
    public let parents: [CategoryNumber]
    private let children: [[CategoryNumber]]

    /// A tree given by the category above each. Parents that do not exist count as none, and a category that would stand
    /// above itself becomes a top one.
    public init(parents: [CategoryNumber] = []) {
        let sound = Self.withoutCycles(parents)
        var children = [[CategoryNumber]](repeating: [], count: sound.count)
        for (category, parent) in sound.enumerated() where parent != ItemFacts.none {
            children[Int(parent)].append(CategoryNumber(category))
        }
        self.parents = sound
        self.children = children
    }

    /// How many categories there are.
    public var count: Int { parents.count }

    /// The category above one; nil at the top and for a category that does not exist.
    public func parent(of category: CategoryNumber) -> CategoryNumber? {
        guard Int(category) < parents.count, parents[Int(category)] != ItemFacts.none else { return nil }
        return parents[Int(category)]
    }

    /// The category and those above it, upwards.
    public func path(from category: CategoryNumber) -> [CategoryNumber] {
        guard Int(category) < parents.count else { return [] }
        return Array(sequence(first: category) { self.parent(of: $0) })
    }

    /// The category and all below it, itself first.
    public func subtree(of category: CategoryNumber) -> [CategoryNumber] {
        guard Int(category) < parents.count else { return [] }
        var found = [category]
        var next = 0
        while next < found.count {
            found += children[Int(found[next])]
            next += 1
        }
        return found
    }

    /// The categories directly below.
    public func children(of category: CategoryNumber) -> [CategoryNumber] {
        Int(category) < parents.count ? children[Int(category)] : []
    }

    /// Whether two categories are the same or stand directly under the same one.
    public func areSiblings(_ left: CategoryNumber, _ right: CategoryNumber) -> Bool {
        guard left != ItemFacts.none, right != ItemFacts.none else { return false }
        guard left != right else { return true }
        guard let above = parent(of: left) else { return false }
        return above == parent(of: right)
    }

    /// How far up from one category the first stands that the other is in or below: 0 if the other is below it or the same, 1 for siblings,
    /// nil if they have nothing in common.
    func levels(from category: CategoryNumber, toShareWith other: CategoryNumber) -> Int? {
        var level = 0
        var above: CategoryNumber? = Int(category) < parents.count ? category : nil
        while let ancestor = above {
            if contains(other, under: ancestor) { return level }
            level += 1
            above = parent(of: ancestor)
        }
        return nil
    }

    /// Whether a category is another one or stands somewhere below it.
    public func contains(_ category: CategoryNumber, under ancestor: CategoryNumber) -> Bool {
        var current: CategoryNumber? = Int(category) < parents.count ? category : nil
        while let place = current {
            if place == ancestor { return true }
            current = parent(of: place)
        }
        return false
    }

    private static func withoutCycles(_ given: [CategoryNumber]) -> [CategoryNumber] {
        var parents = given.map { Int($0) < given.count ? $0 : ItemFacts.none }
        // 0: not walked, 1: on the walk at hand, 2: known to reach the top.
        var states = [UInt8](repeating: 0, count: parents.count)
        for start in parents.indices {
            var walk: [Int] = []
            var current = start
            while states[current] == 0 {
                states[current] = 1
                walk.append(current)
                guard parents[current] != ItemFacts.none else { break }
                if states[Int(parents[current])] == 1 { parents[current] = ItemFacts.none; break }
                current = Int(parents[current])
            }
            for category in walk { states[category] = 2 }
        }
        return parents
    }
}
