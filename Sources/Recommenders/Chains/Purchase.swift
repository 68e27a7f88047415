public import Commerce

/// One item bought at a moment.
public struct Purchase: Hashable, Sendable {
    /// What was bought.
    public var item: ItemNumber
    /// When.
    public var time: Timestamp

    /// An item bought at a moment.
    public init(item: ItemNumber, time: Timestamp) {
        self.item = item
        self.time = time
    }
}
