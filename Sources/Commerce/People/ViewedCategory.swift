/// A category whose page somebody opened, how often, and when last.
public struct ViewedCategory: Hashable, Sendable {
    /// The category.
    public var category: CategoryID
    /// The latest look.
    public var time: Timestamp
    /// How many looks.
    public var count: Int

    /// Looks at a category.
    public init(category: CategoryID, time: Timestamp, count: Int = 1) {
        self.category = category
        self.time = time
        self.count = count
    }
}
