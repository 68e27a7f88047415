/// Pieces of one product in a cart.
public struct CartLine: Hashable, Sendable {
    /// The most pieces that one line may stand for.
    public static let maximumQuantity = 1_000_000

    /// The product.
    public var product: ProductID
    /// Pieces, at least one.
    public var quantity: Int
    /// The price of one piece, if the shop says.
    public var price: Money?

    /// Pieces of a product.
    public init(product: ProductID, quantity: Int = 1, price: Money? = nil) {
        self.product = product
        self.quantity = quantity
        self.price = price
    }
}
