import Recommenders
import Testing

@Suite struct VarietyRankingTests {
    // Items 0–3: category 0, brand 0; 4: category 0, brand 1; 5: category 1, brand 0; 6: category 2 beside category 1, no brand.
    private let facts = CatalogueFacts(
        tree: CategoryTree(parents: [ItemFacts.none, 3, 3, ItemFacts.none]),
        items: zip(ItemNumber(0)..., [(0, 0), (0, 0), (0, 0), (0, 0), (0, 1), (1, 0), (2, UInt32.max)] as [(UInt32, UInt32)])
            .map { ($0, ItemFacts(categories: [$1.0], brand: $1.1)) })

    private func select(_ items: [ItemNumber], limit: Int, _ diversity: Diversity) -> [ItemNumber] {
        var selection = Selection(limit: limit, eligibility: Eligibility(facts: facts), diversity: diversity)
        selection.fill(from: items.map { Recommendation(item: $0, score: 0, source: .nextItem) })
        return selection.finished().map(\.item)
    }

    @Test func `an item like those before it waits for one that is not`() {
        // λ = 0.7; relevance 1/log2(1 + place): 1, .631, .5, .431, .387, .356, .333; times .7: .7, .442, .35, .301, .271, .249, .233.
        // Likeness to item 0: 1–3 category and brand 1; 4 category .6; 5 brand .4; 6 nothing. Times .3: .3, .18, .12, 0.
        // 1st: 0. 2nd: item 1 .142, 2 .05, 3 .001, 4 .091, 5 .129, 6 .233 → 6. Then 5 is beside 6's category: .3, still below .4.
        // 3rd: 1 .142, 4 .091, 5 .129 → 1. 4th: 5 .129 → 5. 5th: 4 is like 0 and 1 (.6): .091 → 4. 6th: 2 .05, then 3.
        #expect(select([0, 1, 2, 3, 4, 5, 6], limit: 7, Diversity(balance: 0.7)) == [0, 6, 1, 5, 4, 2, 3])
    }

    @Test func `with a balance of one, or none, the order stays`() {
        #expect(select([0, 1, 2, 3, 4, 5, 6], limit: 7, Diversity(balance: 1)) == [0, 1, 2, 3, 4, 5, 6])
        #expect(select([0, 1, 2, 3, 4, 5, 6], limit: 7, Diversity()) == [0, 1, 2, 3, 4, 5, 6])
    }

    @Test func `variety chooses among four times as many as are wanted`() {
        #expect(select([0, 1, 2, 3, 4, 5, 6], limit: 2, Diversity(balance: 0.7)) == [0, 6])
    }

    @Test func `too many of a brand wait until nothing else is left, and items without one are not of one brand`() {
        #expect(select([0, 1, 4, 5, 6], limit: 5, Diversity(perBrand: 1)) == [0, 4, 6, 1, 5])
        let plain = CatalogueFacts(items: (ItemNumber(0)..<3).map { ($0, ItemFacts()) })
        var selection = Selection(limit: 2, eligibility: Eligibility(facts: plain), diversity: Diversity(perBrand: 1))
        selection.fill(from: (ItemNumber(0)..<3).map { Recommendation(item: $0, score: 0, source: .nextItem) })
        #expect(selection.finished().map(\.item) == [0, 1])
    }

    @Test func `most of a category and variety hold together`() {
        #expect(select([0, 1, 2, 4, 5, 6], limit: 4, Diversity(perCategory: 1, balance: 0.7)) == [0, 6, 5, 1])
    }
}
