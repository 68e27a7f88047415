/// What an interaction counts for popularity and interest.
public enum InteractionWeight {
    /// A look at the product.
    public static let view = 1.0
    /// A piece put into the cart.
    public static let cart = 5.0
    /// A piece ordered.
    public static let purchase = 20.0
}
