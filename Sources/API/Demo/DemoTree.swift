import Commerce

/// The category tree as the demo shop's navigation needs it.
struct DemoTree {
    private let all: [Category]
    private let byID: [CategoryID: Category]

    init(_ categories: [Category]) {
        all = categories
        byID = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The categories without one above them.
    var roots: [Category] { all.filter { $0.parent == nil } }

    /// How many have none below them.
    var leafCount: Int {
        let parents = Set(all.compactMap(\.parent))
        return all.count { !parents.contains($0.id) }
    }

    subscript(_ id: CategoryID) -> Category? { byID[id] }

    /// The categories directly below one.
    func children(of id: CategoryID) -> [Category] { all.filter { $0.parent == id } }

    /// From the top down to the category itself; a tree that bites its own tail is cut.
    func path(to id: CategoryID) -> [Category] {
        var path: [Category] = []
        var next: CategoryID? = id
        while let current = next.flatMap({ byID[$0] }), path.count < 16 {
            path.insert(current, at: 0)
            next = current.parent
        }
        return path
    }
}
