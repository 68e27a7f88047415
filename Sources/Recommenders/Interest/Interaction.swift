public import Commerce

/// One thing a visitor did with an item, for judging their interests.
public struct Interaction: Hashable, Sendable {
    /// The item.
    public var item: ItemNumber
    /// What it counts (``InteractionWeight``).
    public var weight: Double
    /// When it happened.
    public var time: Timestamp

    /// An interaction; a view unless told otherwise.
    public init(item: ItemNumber, weight: Double = InteractionWeight.view, time: Timestamp) {
        self.item = item
        self.weight = weight
        self.time = time
    }
}
