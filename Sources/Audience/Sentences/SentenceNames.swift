public import Commerce

/// What people call the things that a rule names; each closure gives nil for what it does not know, and then the id stands for itself.
public struct SentenceNames: Sendable {
    /// A product's name.
    public var product: @Sendable (ProductID) -> String?
    /// A category's name.
    public var category: @Sendable (CategoryID) -> String?
    /// A segment's name.
    public var segment: @Sendable (SegmentID) -> String?

    /// Names by closures; those left out know nothing.
    public init(
        product: @escaping @Sendable (ProductID) -> String? = { _ in nil },
        category: @escaping @Sendable (CategoryID) -> String? = { _ in nil },
        segment: @escaping @Sendable (SegmentID) -> String? = { _ in nil }
    ) {
        self.product = product
        self.category = category
        self.segment = segment
    }

    func names(_ products: [ProductID]) -> [String] { products.map { product($0) ?? $0.rawValue } }

    func names(_ categories: [CategoryID]) -> [String] { categories.map { category($0) ?? $0.rawValue } }

    func name(_ id: SegmentID) -> String { segment(id).flatMap { $0.isEmpty ? nil : $0 } ?? id.rawValue }
}
