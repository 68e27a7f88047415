/// A product that somebody looked at, and when last.
public struct ViewedProduct: Hashable, Sendable {
    /// The product.
    public var product: ProductID
    /// The latest look.
    public var time: Timestamp

    /// A look at a product.
    public init(product: ProductID, time: Timestamp) {
        self.product = product
        self.time = time
    }
}
