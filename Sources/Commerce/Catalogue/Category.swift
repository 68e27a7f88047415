/// A node of the shop's category tree.
public struct Category: Hashable, Sendable {
    /// The shop's id.
    public var id: CategoryID
    /// The node above; nil at the top.
    public var parent: CategoryID?
    /// The name that people read.
    public var name: String

    /// A node under a parent, or a root.
    public init(id: CategoryID, parent: CategoryID? = nil, name: String) {
        self.id = id
        self.parent = parent
        self.name = name
    }
}
