public import Commerce
internal import LMDB

/// The catalogue: products and categories, changed in transactions of their own.
extension Store {
    /// A product with its origin; nil when there is none.
    public func product(_ id: ProductID) throws(StorageError) -> StoredProduct? {
        try read("products") { transaction in
            try transaction.withBytes(of: schema.products, id.rawValue) { bytes in try ProductRecord.decode(bytes, id: id) }
        }
    }

    /// Stores a product, new or changed; durable when this returns.
    public func put(_ product: StoredProduct) throws(StorageError) {
        try write("products") { transaction in
            try transaction.put(schema.products, product.product.id.rawValue, ProductRecord.encode(product, into: []))
        }
    }

    /// Removes a product; false when there was none.
    public func deleteProduct(_ id: ProductID) throws(StorageError) -> Bool {
        try write("products") { transaction in try transaction.delete(schema.products, id.rawValue) }
    }

    /// Shows every product to a closure, in the order of ids, in many short transactions.
    public func products(_ body: (StoredProduct) throws -> Void) throws {
        var next: String?
        repeat {
            let chunk = try productChunk(from: next, limit: 1_000)
            for product in chunk.products { try body(product) }
            next = chunk.next
        } while next != nil
    }

    /// Some products from an id on, and where to go on; nil at the end.
    private func productChunk(from start: String?, limit: Int) throws(StorageError) -> (products: [StoredProduct], next: String?)
    {
        try read("products") { transaction in
            var products: [StoredProduct] = []
            var next: String?
            try transaction.scan(schema.products, from: start) { key, value in
                let id = try String.decode(key)
                guard products.count < limit else {
                    next = id
                    return .stop
                }
                products.append(try ProductRecord.decode(value, id: ProductID(unchecked: id)))
                return .continue
            }
            return (products, next)
        }
    }

    /// All categories, in the order of ids.
    public func categories() throws(StorageError) -> [Category] {
        try read("categories") { transaction in
            var categories: [Category] = []
            try transaction.scan(schema.categories) { key, value in
                categories.append(try CategoryRecord.decode(value, id: CategoryID(unchecked: String.decode(key))))
                return .continue
            }
            return categories
        }
    }

    /// Stores categories, new or changed.
    public func put(_ categories: [Category]) throws(StorageError) {
        guard !categories.isEmpty else { return }
        try write("categories") { transaction in
            for category in categories {
                try transaction.put(schema.categories, category.id.rawValue, CategoryRecord.encode(category, into: []))
            }
        }
    }

    /// What is known of a feed; nil before its first import.
    public func feedState(_ name: String) throws(StorageError) -> FeedState? {
        try read("feeds") { transaction in
            try transaction.withBytes(of: schema.feeds, name) { bytes in try FeedStateRecord.decode(bytes, name: name) }
        }
    }

    /// What is known of every feed, by name.
    public func feedStates() throws(StorageError) -> [FeedState] {
        try read("feeds") { transaction in
            var states: [FeedState] = []
            try transaction.scan(schema.feeds) { key, value in
                states.append(try FeedStateRecord.decode(value, name: String.decode(key)))
                return .continue
            }
            return states
        }
    }

    /// Remembers how a feed's import went.
    public func put(_ state: FeedState) throws(StorageError) {
        try write("feeds") { transaction in try transaction.put(schema.feeds, state.name, FeedStateRecord.encode(state)) }
    }
}
