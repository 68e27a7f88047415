public import Commerce

/// A make-believe shop: five departments, thirty shelves, about four hundred products. The same seed gives the same shop.
///
/// Brands, titles and people are invented. Prices are in euros; about one product in seven is reduced, one in sixteen sold out,
/// and some twenty came within the last two weeks. Two regions have some prices and stock of their own.
public struct DemoShop: Sendable {
    /// The shop's name.
    public let name = "Little Harbour"
    /// The category tree: parents before their children.
    public let categories: [Category]
    /// Everything sold, shelf by shelf, variants of one article side by side.
    public let products: [Product]

    let shelves: [Shelf]
    /// For each product in ``products``, the index of its shelf.
    let shelfOfProduct: [Int]
    /// For each product in ``products``, how many days ago it came; nil for what has always been there.
    let daysSinceArrival: [Int?]
    private let positions: [ProductID: Int]

    /// The shop that belongs to a seed; the seed decides on stock and reductions only, never on the goods.
    public init(seed: UInt64 = 1) {
        let departments: [Department] = [.baby, .electronics, .books, .kitchen, .toys]
        var categories: [Category] = []
        for department in departments {
            categories.append(Category(id: department.id, name: department.name))
            categories += department.shelves.map { Category(id: $0.id, parent: department.id, name: $0.name) }
        }
        self.categories = categories
        shelves = departments.flatMap(\.shelves)

        var generator = SeededGenerator(seed: seed)
        var stocker = Stocker()
        for (index, shelf) in shelves.enumerated() {
            stocker.fill(shelf, at: index, using: &generator)
        }
        products = stocker.products
        shelfOfProduct = stocker.shelfOfProduct
        daysSinceArrival = stocker.daysSinceArrival
        positions = Dictionary(uniqueKeysWithValues: products.enumerated().map { ($1.id, $0) })
    }

    /// The product with an id; nil for one that the shop never had.
    public func product(_ id: ProductID) -> Product? {
        position(of: id).map { products[$0] }
    }

    /// How many days ago the shop took in what is new; nil for what has always been there.
    public func daysSinceArrival(of id: ProductID) -> Int? {
        position(of: id).flatMap { daysSinceArrival[$0] }
    }

    /// The days on which something new came, counted back from today, the longest ago first.
    public var arrivalDays: [Int] { Set(daysSinceArrival.compactMap { $0 }).sorted(by: >) }

    /// The picture at `/pictures/{id}.svg`: a complete SVG document; nil for a product that the shop never had.
    public func picture(of id: ProductID) -> String? {
        position(of: id).map { ProductPicture(of: products[$0], motif: shelves[shelfOfProduct[$0]].motif).svg }
    }

    func position(of id: ProductID) -> Int? { positions[id] }
}
