import Commerce
import Glibc
import Testing

@testable import Recommenders

@Suite struct ComplementsCartTests {
    // Two anchors with six orders each. Item 2 goes with both: 3/(6 + 10) · (1 + e^(-1/60)); item 3 with the latest alone, item
    // 4 with the other. All damped by 0.5 - 0.35/2 = 0.325: 16^0.325 = 2.46229 for 6 orders, 13^0.325 = 2.30161 for 3.
    @Test func `what goes with all of a cart comes first, then what goes with its latest item`() {
        var shop = PlantedShop()
        shop.order([0, 2], times: 3)
        shop.order([1, 2], times: 3)
        shop.order([0, 4], times: 3)
        shop.order([1, 3], times: 3)
        shop.order([9], times: 60)
        let found = cart([0, 1], in: shop)
        #expect(found.map(\.item) == [2, 3, 4])
        let rank = exp(Float(-1) / 60)
        let expected: [Float] = [3 / 16 * (1 + rank) / 2.462_29, 3 / 16 / 2.301_61, 3 / 16 * rank / 2.301_61]
        for (recommendation, score) in zip(found, expected) { #expect(abs(recommendation.score - score) < 1e-4) }
    }

    @Test func `nothing that lies in the cart is offered, and nothing for an empty one`() {
        var shop = PlantedShop()
        shop.order([0, 1, 2], times: 4)
        shop.order([9], times: 60)
        #expect(cart([0, 1, 0], in: shop).map(\.item) == [2])
        #expect(cart([], in: shop).isEmpty)
    }

    @Test func `a category has two places`() {
        let facts = CatalogueFacts(
            tree: CategoryTree(parents: [ItemFacts.none, ItemFacts.none, ItemFacts.none]),
            items: (ItemNumber(0)..<7).map { ($0, ItemFacts(categories: [$0 == 0 ? 0 : $0 < 6 ? 1 : 2])) })
        var shop = PlantedShop()
        for item in ItemNumber(1)..<7 { shop.order([0, item], times: 10 - Int(item)) }
        #expect(cart([0], in: shop, facts: facts).map(\.item) == [1, 2, 6])
        #expect(cart([0], in: shop).map(\.item) == [1, 2, 3, 4, 5, 6])
    }

    private func cart(_ items: [ItemNumber], in shop: borrowing PlantedShop, facts: CatalogueFacts? = nil) -> [Recommendation] {
        var scratch = ComplementsScratch()
        return Complements().items(
            toCart: items, in: shop.purchases, facts: facts, at: shop.now, limit: 6, scratch: &scratch)
    }
}
