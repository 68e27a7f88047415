public import Commerce
public import Personalization

/// What the demo shop's pages ask of a catalogue.
public protocol DemoShelves: Sendable {
    /// A product with all that is known of it; nil when there is none.
    func product(_ id: ProductID) throws -> Product?
    /// What a page shows of a product; nil when there is none.
    func card(_ id: ProductID) -> ProductCard?
    /// The category tree.
    func categories() -> [Category]
    /// A page of a category's products, those below it included, and how many there are in all.
    func cards(in category: CategoryID, offset: Int, limit: Int) -> (cards: [ProductCard], total: Int)
    /// Products with words that begin like those of the phrase.
    func search(_ phrase: String, limit: Int) -> [ProductCard]
    /// How many products there are.
    var productCount: Int { get }
}

extension CatalogService: DemoShelves {}
