public import Commerce
internal import Recommenders
public import Storage

/// The catalogue for those who show or change it: the shop's server, its pages, the panel.
public final class CatalogService: Sendable {
    private let store: Store
    private let models: LiveModels
    private let onChange: @Sendable () -> Void

    /// A service over a store and its models; `onChange` is called after each change of a product.
    public init(store: Store, models: LiveModels, onChange: @escaping @Sendable () -> Void = {}) {
        self.onChange = onChange
        self.store = store
        self.models = models
    }

    /// A product with everything that is known of it; nil when there is none.
    public func product(_ id: ProductID) throws -> Product? {
        try store.product(id)?.product
    }

    /// Stores a product, new or changed; the next answer shows it so.
    ///
    /// - Parameter now: when it came in, should it be new to the catalogue; nil if that is not known.
    public func put(_ product: Product, at now: Timestamp? = nil) throws {
        let feed = try store.product(product.id)?.feed
        try store.put(StoredProduct(product: product, feed: feed), at: now)
        try models.refresh(product.id)
        onChange()
    }

    /// Removes a product; false when there was none.
    public func delete(_ id: ProductID) throws -> Bool {
        guard try store.deleteProduct(id) else { return false }
        try models.refresh(id)
        onChange()
        return true
    }

    /// What a block would show of a product; nil when there is none.
    public func card(_ id: ProductID) -> ProductCard? {
        models.memory.read { memory in
            memory.models.numbering.existingNumber(of: id).flatMap { memory.catalogue.card($0) }
        }
    }

    /// The category tree, in the order of ids.
    public func categories() -> [Category] {
        models.memory.read { memory in memory.catalogue.categories }
    }

    /// How many products there are.
    public var productCount: Int { models.memory.read { memory in memory.catalogue.productCount } }

    /// A page of a category's products, those below it included: what can be bought first, the most wanted first.
    public func cards(in category: CategoryID, offset: Int, limit: Int) -> (cards: [ProductCard], total: Int) {
        models.memory.read { memory in
            guard let number = memory.catalogue.number(of: category) else { return ([], 0) }
            return Self.page(Set(memory.catalogue.facts.items(under: number)), offset, limit, memory)
        }
    }

    /// Products whose name or brand has, for every word of the phrase, one that begins with it or is another form of it; what can be
    /// bought first, the most wanted first.
    public func search(_ phrase: String, limit: Int) -> [ProductCard] {
        let wanted = SearchWords(phrase)
        guard !wanted.isEmpty else { return [] }
        return models.memory.read { memory in Self.page(memory.catalogue.items(matching: wanted), 0, limit, memory).cards }
    }

    private static func page(
        _ items: Set<ItemNumber>, _ offset: Int, _ limit: Int, _ memory: borrowing ShopMemory
    ) -> (cards: [ProductCard], total: Int) {
        let facts = memory.catalogue.facts
        var ranked: [(isAvailable: Bool, rank: Double, item: ItemNumber)] = []
        for item in items { ranked.append((facts.isAvailable[Int(item)], memory.models.popularity.rank(of: item), item)) }
        ranked.sort { left, right in
            if left.isAvailable != right.isAvailable { return left.isAvailable }
            return left.rank != right.rank ? left.rank > right.rank : left.item < right.item
        }
        var cards: [ProductCard] = []
        for place in ranked.dropFirst(max(0, offset)).prefix(max(0, limit)) {
            if let card = memory.catalogue.card(place.item) { cards.append(card) }
        }
        return (cards, ranked.count)
    }
}
