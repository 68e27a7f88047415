import Commerce
import Testing

@testable import Recommenders

/// The catalogue's say: 0 phones, 1 cases, 2 toys, 3 above phones and tablets, 4 tablets.
@Suite struct ComplementsViewTests {
    private static let tree = CategoryTree(parents: [3, ItemFacts.none, ItemFacts.none, ItemFacts.none, 3])

    @Test func `sold-out items, variants and the anchor's own category stay out`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(group: 5, categories: [0])), (1, ItemFacts(group: 5, categories: [1])),
                (2, ItemFacts(categories: [0])), (3, ItemFacts(isAvailable: false, categories: [1])),
                (4, ItemFacts(categories: [1])),
            ])
        var shop = PlantedShop()
        for item in ItemNumber(1)..<6 { shop.order([0, item], times: 3) }
        #expect(Set(shop.complements(of: 0).map(\.item)) == [1, 2, 3, 4, 5])
        #expect(shop.complements(of: 0, facts: facts).map(\.item) == [4])
    }

    @Test func `a category whose items are bought together stays in`() {
        let facts = CatalogueFacts(
            tree: Self.tree, items: (ItemNumber(0)..<6).map { ($0, ItemFacts(categories: [$0 < 3 ? 2 : 0])) })
        var shop = PlantedShop()
        shop.order([0, 1], times: 10)
        shop.order([3], times: 20)
        shop.order([4], times: 20)
        let categories = CategoryComplements(purchases: shop.purchases, facts: facts)
        #expect(shop.complements(of: 0, facts: facts).isEmpty)
        #expect(shop.complements(of: 0, facts: facts, categories: categories).map(\.item) == [1])
    }

    // A phone for 500, cases for 20 and 30, a dock for 3,000: 3 · 500/3000 = 0.5 is left of the dock.
    @Test func `an accessory costs little, and a phone is none of a case`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(categories: [0], price: 500)), (1, ItemFacts(categories: [1], price: 20)),
                (2, ItemFacts(categories: [2], price: 3000)),
            ])
        var shop = PlantedShop()
        shop.order([0, 1], times: 5)
        shop.order([0, 2], times: 5)
        let found = shop.complements(of: 0, facts: facts)
        #expect(found.map(\.item) == [1, 2])
        #expect(abs(found[1].score / found[0].score - 0.5) < 1e-5)
        #expect(shop.complements(of: 1, facts: facts).isEmpty)
    }

    @Test func `a new tablet gets what goes with its branch of the tree`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(categories: [0])), (1, ItemFacts(categories: [1])), (2, ItemFacts(categories: [1])),
                (3, ItemFacts(categories: [2])), (4, ItemFacts(categories: [4])),
            ])
        var shop = PlantedShop()
        shop.order([0, 1], times: 15)
        shop.order([0, 2], times: 5)
        shop.order([3], times: 60)
        let categories = CategoryComplements(purchases: shop.purchases, facts: facts)
        let found = shop.complements(of: 4, facts: facts, categories: categories)
        #expect(found.map(\.item) == [1, 2])
        #expect(found.allSatisfy { $0.source == .categoryComplements })
        // The strength of the link is shared out by orders, 15 to 5.
        #expect(abs(found[0].score / found[1].score - 3) < 1e-5)
    }
}
