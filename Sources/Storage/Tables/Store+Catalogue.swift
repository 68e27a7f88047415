public import Commerce
internal import LMDB

/// The catalogue: products and categories, changed in transactions of their own.
extension Store {
    /// A product with its origin; nil when there is none.
    public func product(_ id: ProductID) throws(StorageError) -> StoredProduct? {
        try read("products") { transaction in
            var stored = try transaction.withBytes(of: schema.products, id.rawValue) { bytes in
                try ProductRecord.decode(bytes, id: id)
            }
            stored?.product.addedAt = try arrival(of: id.rawValue, transaction)
            return stored
        }
    }

    /// Stores a product, new or changed; durable when this returns.
    ///
    /// - Parameter now: when it came in, if it is new to a catalogue that has others and does not say itself; nil if that is not known.
    public func put(_ stored: StoredProduct, at now: Timestamp? = nil) throws(StorageError) {
        let key = stored.product.id.rawValue
        try write("products") { transaction in
            let isArrival = try transaction.count(schema.products) > 0 && !transaction.contains(schema.products, key)
            if let time = stored.product.addedAt ?? (isArrival ? now : nil) { try note(time, arrivalOf: key, transaction) }
            try transaction.put(schema.products, key, ProductRecord.encode(stored, into: []))
        }
    }

    /// Removes a product; false when there was none.
    public func deleteProduct(_ id: ProductID) throws(StorageError) -> Bool {
        try write("products") { transaction in
            _ = try transaction.delete(schema.arrivals, id.rawValue)
            return try transaction.delete(schema.products, id.rawValue)
        }
    }

    /// When the shop took a product in, if that is known.
    func arrival(of key: String, _ transaction: borrowing ReadTransaction) throws -> Timestamp? {
        try transaction.get(schema.arrivals, key).map { Timestamp(milliseconds: Int64(clamping: $0)) }
    }

    /// Remembers when the shop took a product in.
    func note(_ time: Timestamp, arrivalOf key: String, _ transaction: borrowing WriteTransaction) throws {
        try transaction.put(schema.arrivals, key, UInt64(clamping: time.milliseconds))
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
                var stored = try ProductRecord.decode(value, id: ProductID(unchecked: id))
                stored.product.addedAt = try arrival(of: id, transaction)
                products.append(stored)
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
