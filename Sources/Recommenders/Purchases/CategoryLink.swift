/// A category that goes with another, as ``CategoryComplements`` found it.
public struct CategoryLink: Hashable, Sendable {
    /// The category that goes with the other.
    public let category: CategoryNumber
    /// `(N - E) / √E`: orders with both, above those expected by chance, in standard deviations.
    public let strength: Float
    /// Orders with both.
    public let orders: Int
}
