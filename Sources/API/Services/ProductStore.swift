public import Commerce
public import Personalization

/// Where single products are read and changed.
public protocol ProductStore: Sendable {
    /// The product with this id; nil if there is none.
    func product(_ id: ProductID) throws -> Product?
    /// Stores a product, in place of what was known of it; `now` is when it came in, should it be new.
    func put(_ product: Product, at now: Timestamp?) throws
    /// Removes a product; false if there was none.
    func delete(_ id: ProductID) throws -> Bool
}

extension CatalogService: ProductStore {}
