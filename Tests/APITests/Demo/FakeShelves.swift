import API
import Commerce
import Personalization

/// A catalogue of a few products, for the pages' tests.
struct FakeShelves: DemoShelves {
    var products: [Product]
    var tree: [Category]

    func product(_ id: ProductID) throws -> Product? { products.first { $0.id == id } }

    func card(_ id: ProductID) -> ProductCard? { products.first { $0.id == id }.map { ProductCard($0) } }

    func categories() -> [Category] { tree }

    func cards(in category: CategoryID, offset: Int, limit: Int) -> (cards: [ProductCard], total: Int) {
        let below = Set([category] + tree.filter { $0.parent == category }.map(\.id))
        let found = products.filter { !below.isDisjoint(with: $0.categories) }
        return (found.dropFirst(offset).prefix(limit).map { ProductCard($0) }, found.count)
    }

    func search(_ phrase: String, limit: Int) -> [ProductCard] {
        products.filter { $0.name.lowercased().contains(phrase.lowercased()) }.prefix(limit).map { ProductCard($0) }
    }

    var productCount: Int { products.count }

    static let baby = CategoryID(unchecked: "baby")
    static let bibs = CategoryID(unchecked: "bibs")

    /// Thirty bibs in one department, number 1 reduced, and one product with a hostile name.
    static let usual = FakeShelves(
        products: (1...30).map { number in
            Product(
                id: ProductID(unchecked: "b\(number)"), name: "Bib number \(number)", url: "/p/b\(number)",
                pictures: ["/pictures/b\(number).svg"], price: Money(minorUnits: 900, currency: .eur),
                oldPrice: number == 1 ? Money(minorUnits: 1200, currency: .eur) : nil, brand: "Pepino", categories: [bibs])
        } + [
            Product(
                id: ProductID(unchecked: "evil"), name: #"<script>alert("bib")</script>"#, url: "javascript:alert(1)",
                price: Money(minorUnits: 100, currency: .eur), categories: [bibs], isAvailable: false)
        ],
        tree: [Category(id: baby, name: "Baby"), Category(id: bibs, parent: baby, name: "Bibs & cloths")])
}
