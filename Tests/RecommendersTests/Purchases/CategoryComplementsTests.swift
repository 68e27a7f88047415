import Commerce
import Testing

@testable import Recommenders

@Suite struct CategoryComplementsTests {
    /// 0 phones (items 0 and 1), 1 cases (2 and 3), 2 toys (4 to 6, 5 and 6 variants of one), 3 above phones.
    private static let facts = CatalogueFacts(
        tree: CategoryTree(parents: [3, ItemFacts.none, ItemFacts.none, ItemFacts.none]),
        items: (ItemNumber(0)..<7).map {
            ($0, ItemFacts(group: $0 > 4 ? 1 : ItemFacts.none, categories: [$0 < 2 ? 0 : $0 < 4 ? 1 : 2]))
        })

    // 100 lines, 20 of them cases and 40 phones. 20 orders of phones have one other line, 20 none: 20 · 0.2 = 4 cases expected,
    // 20 met, (20 - 4)/√4 = 8. The other way 20 · 0.4 = 8 expected: 12/√8 = 4.243.
    @Test func `phones and cases go together as strongly as counted`() {
        var shop = PlantedShop()
        shop.order([0, 2], times: 10)
        shop.order([1, 3], times: 10)
        shop.order([0], times: 20)
        shop.order([4, 5], times: 20)
        let learned = CategoryComplements(purchases: shop.purchases, facts: Self.facts)
        #expect(learned.complements(of: 0) == [CategoryLink(category: 1, strength: 8, orders: 20)])
        #expect(learned.complements(of: 3) == [CategoryLink(category: 1, strength: 8, orders: 20)])
        let back = learned.complements(of: 1)
        #expect(back.map(\.category) == [0])
        #expect(abs((back.first?.strength ?? 0) - 4.242_64) < 1e-4)
        #expect(learned.complements(of: 2).isEmpty && learned.complements(of: 99).isEmpty)
    }

    @Test func `toys are bought together, phones are not, and variants are one thing`() {
        var shop = PlantedShop()
        shop.order([0, 2], times: 20)
        shop.order([4, 5], times: 20)
        let learned = CategoryComplements(purchases: shop.purchases, facts: Self.facts)
        #expect(learned.isBoughtTogether(2))
        #expect(!learned.isBoughtTogether(0) && !learned.isBoughtTogether(99))
        var variants = PlantedShop()
        variants.order([5, 6], times: 20)
        variants.order([0, 2], times: 20)
        #expect(!CategoryComplements(purchases: variants.purchases, facts: Self.facts).isBoughtTogether(2))
    }

    @Test func `two orders are no link`() {
        var shop = PlantedShop()
        shop.order([0, 2], times: 2)
        shop.order([4], times: 500)
        #expect(CategoryComplements(purchases: shop.purchases, facts: Self.facts).complements(of: 0).isEmpty)
    }
}
