import Commerce
import Storage
import TestSupport

@testable import Personalization

/// A small shop in a directory of its own: six categories under two branches and a third one alone, eight products each, events as they come.
///
/// ```
/// 10 ─┬─ 11     20 ─┬─ 21     30
///     └─ 12         └─ 22
/// ```
/// Products are called by category and number, `11-0` to `11-7`; the first two of each category are variants of one product.
final class TestShop {
    static let leaves = ["11", "12", "21", "22", "30"]
    static let perLeaf = 8

    let clock = ManualClock()
    private let ledger = RuleLedger()
    private var orders = 0
    let directory: TemporaryDirectory
    private var parts: (store: Store, models: LiveModels, widgets: WidgetService)?

    /// The shop with its catalogue, before anybody has come.
    init() throws {
        directory = try TemporaryDirectory()
        try open()
        try store.put(Self.categories)
        try store.clearStaging()
        try store.stage(Self.products.map { StoredProduct(product: $0, feed: "feed") })
        _ = try store.publishStaging(feed: "feed")
        try models.reloadCatalogue()
    }

    var store: Store { current.store }
    var models: LiveModels { current.models }
    var widgets: WidgetService { current.widgets }
    var rules: RuleService { RuleService(store: store, models: models, ledger: ledger) }
    var chains: ChainService { ChainService(store: store, models: models) }
    var catalogue: CatalogService { CatalogService(store: store, models: models) }

    /// Closes everything and starts again, as after a crash.
    func restart(_ between: () throws -> Void = {}) throws {
        parts = nil
        try between()
        try open()
    }

    /// Lets events happen: appended, folded, learned.
    func happen(_ events: [Event]) throws {
        let result = try store.append([events])
        try store.fold(result.events)
        models.follow(result.events)
    }

    /// Lets a visitor look at products, a minute apart.
    func look(_ visitor: VisitorID, at products: String...) throws {
        for product in products {
            clock.advance(seconds: 60)
            try happen([Event(visitor: visitor, time: clock.now, action: .productView(ProductID(unchecked: product)))])
        }
    }

    /// Lets a visitor search for something.
    func search(_ visitor: VisitorID, _ phrase: String) throws {
        clock.advance(seconds: 60)
        try happen([Event(visitor: visitor, time: clock.now, action: .search(phrase: phrase, results: nil))])
    }

    /// Lets a visitor order one piece each of some products, now or some seconds from now.
    func order(_ visitor: VisitorID, _ products: [String], after seconds: Int64 = 0) throws {
        orders += 1
        let order = Order(
            id: OrderID(unchecked: "o\(orders)"), lines: products.map { CartLine(product: ProductID(unchecked: $0)) })
        try happen([Event(visitor: visitor, time: clock.now.advanced(bySeconds: seconds), action: .order(order))])
    }

    /// What a block shows now.
    func block(
        _ placement: Placement, for visitor: VisitorID? = nil, limit: Int = 8,
        _ change: (inout RecommendationRequest) -> Void = { _ in }
    ) -> [RecommendedProduct] {
        var request = RecommendationRequest(placement: placement, visitor: visitor, limit: limit, now: clock.now)
        change(&request)
        return widgets.recommend(request)
    }

    /// The ids of what a block shows now.
    func ids(
        _ placement: Placement, for visitor: VisitorID? = nil, limit: Int = 8,
        _ change: (inout RecommendationRequest) -> Void = { _ in }
    ) -> [String] {
        block(placement, for: visitor, limit: limit, change).map(\.card.id.rawValue)
    }

    /// The product with an id.
    static func product(_ id: String) -> Product {
        products.first { $0.id.rawValue == id } ?? products[0]
    }

    static let categories: [Commerce.Category] = [
        category("10", nil), category("11", "10"), category("12", "10"), category("20", nil), category("21", "20"),
        category("22", "20"), category("30", nil),
    ]

    static let products: [Product] = leaves.flatMap { leaf in
        (0..<perLeaf).map { number in
            var product = Product(
                id: ProductID(unchecked: "\(leaf)-\(number)"), name: "Thing \(leaf) \(number)", url: "/p/\(leaf)-\(number)")
            product.price = Money(minorUnits: Int64(1_000 + 100 * number), currency: .rub)
            product.categories = [CategoryID(unchecked: leaf)]
            if number < 2 { product.group = GroupID(unchecked: "group \(leaf)") }
            return product
        }
    }

    private static func category(_ id: String, _ parent: String?) -> Commerce.Category {
        Category(id: CategoryID(unchecked: id), parent: parent.map { CategoryID(unchecked: $0) }, name: "Category \(id)")
    }

    private var current: (store: Store, models: LiveModels, widgets: WidgetService) {
        guard let parts else { preconditionFailure("the shop is closed") }
        return parts
    }

    private func open() throws {
        let store = try Store(Store.Configuration(directory: directory.file("store"), neverFlushesDisk: true))
        let models = try LiveModels(store: store)
        parts = (store, models, WidgetService(store: store, models: models, ledger: ledger))
    }
}

/// A visitor with a number.
func visitor(_ number: Int) -> VisitorID { VisitorID(high: 7, low: UInt64(number)) }

/// A product id.
func id(_ text: String) -> ProductID { ProductID(unchecked: text) }
