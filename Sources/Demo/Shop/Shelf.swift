import Commerce

/// A leaf category of the demo shop and what stands on it.
struct Shelf: Sendable {
    /// The category's id, as in `/c/{id}`.
    var id: CategoryID
    /// The name that people read.
    var name: String
    /// How its products are drawn.
    var motif: Motif
    /// Whether people buy one of these at most: what stands side by side are substitutes.
    var isOneEnough: Bool
    /// Whether it is bought again and again, so that the shop never runs out of it.
    var isStaple: Bool
    /// What people type to find something here.
    var phrases: [String]
    /// Shelves whose goods go with these, by id; the first goes best.
    var complements: [CategoryID]
    /// The goods, each in one or more variants; those in front sell better.
    var lines: [ProductLine]

    init(
        _ id: String, _ name: String, motif: Motif, isOneEnough: Bool = false, isStaple: Bool = false, phrases: [String],
        complements: [String], lines: [ProductLine]
    ) {
        self.id = CategoryID(unchecked: id)
        self.name = name
        self.motif = motif
        self.isOneEnough = isOneEnough
        self.isStaple = isStaple
        self.phrases = phrases
        self.complements = complements.map { CategoryID(unchecked: $0) }
        self.lines = lines
    }
}
