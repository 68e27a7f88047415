import Commerce

/// A top category of the demo shop: the shelves that belong together.
struct Department: Sendable {
    /// The category's id, as in `/c/{id}`.
    var id: CategoryID
    /// The name that people read.
    var name: String
    /// Its leaf categories.
    var shelves: [Shelf]

    init(_ id: String, _ name: String, _ shelves: [Shelf]) {
        self.id = CategoryID(unchecked: id)
        self.name = name
        self.shelves = shelves
    }
}
