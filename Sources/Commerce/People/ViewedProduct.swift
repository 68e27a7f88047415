/// A product that somebody looked at, and when last.
public struct ViewedProduct: Hashable, Sendable {
    /// The product.
    public var product: ProductID
    /// The latest look.
    public var time: Timestamp
    /// How many looks; a reload of the same page does not count again.
    public var count: Int

    /// Looks at a product.
    public init(product: ProductID, time: Timestamp, count: Int = 1) {
        self.product = product
        self.time = time
        self.count = count
    }
}
