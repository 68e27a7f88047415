import Commerce
import Recommenders
import Testing

@Suite struct AlternativesTests {
    /// Categories: 0 goods; 1 bottles and 2 cups below it; 3 books. Items 0–4 bottles, 5 a cup, 6 a book.
    private static func facts() -> CatalogueFacts {
        let tree = CategoryTree(parents: [ItemFacts.none, 0, 0, ItemFacts.none])
        return CatalogueFacts(
            tree: tree,
            items: [
                (
                    0,
                    ItemFacts(group: 9, categories: [1], price: 100, brand: 1, nameTokens: NameTokens.tokens(of: "Glass bottle"))
                ),
                (
                    1,
                    ItemFacts(group: 9, categories: [1], price: 100, brand: 1, nameTokens: NameTokens.tokens(of: "Glass bottle"))
                ),
                (2, ItemFacts(categories: [1], price: 110, brand: 2, nameTokens: NameTokens.tokens(of: "Plastic bottle"))),
                (3, ItemFacts(categories: [1], price: 400, brand: 2, nameTokens: NameTokens.tokens(of: "Thermos"))),
                (4, ItemFacts(isAvailable: false, categories: [1], price: 100)),
                (5, ItemFacts(categories: [2], price: 100, nameTokens: NameTokens.tokens(of: "Glass cup"))),
                (6, ItemFacts(categories: [3], price: 100, nameTokens: NameTokens.tokens(of: "Glass bottle"))),
            ])
    }

    private static func index(_ sessions: [[ItemNumber]]) -> SessionIndex {
        var index = SessionIndex()
        for items in sessions {
            let session = index.startSession(at: Timestamp(seconds: 0))
            for item in items { index.append(item: item, toSession: session) }
        }
        return index
    }

    private func alternatives(to anchor: ItemNumber, _ sessions: [[ItemNumber]], facts: CatalogueFacts = facts()) -> [ItemNumber]
    {
        var scratch = QueryScratch()
        return Alternatives().items(
            to: anchor, in: Self.index(sessions), facts: facts, at: Timestamp(seconds: 0), limit: 10, scratch: &scratch
        ).map(\.item)
    }

    @Test func `without any click mates of the category make the list, the most like it first`() {
        #expect(alternatives(to: 0, []) == [2, 5, 3])
    }

    @Test func `what people looked at together comes before what is merely alike`() {
        #expect(alternatives(to: 0, [[0, 5], [0, 5]]).first == 5)
    }

    @Test func `looked at together but of another branch is no alternative`() {
        #expect(!alternatives(to: 0, [[0, 6], [0, 6]]).contains(6))
    }

    @Test func `neither variants of the anchor nor sold-out products are alternatives`() {
        let found = alternatives(to: 0, [[0, 1, 4], [1, 0, 4]])
        #expect(!found.contains(1))
        #expect(!found.contains(4))
    }

    @Test func `a sold-out anchor has alternatives`() {
        #expect(!alternatives(to: 4, []).isEmpty)
    }

    @Test func `an anchor without a category or unknown to the catalogue has none`() {
        var facts = Self.facts()
        facts.put(ItemFacts(price: 10), for: 7)
        #expect(alternatives(to: 7, [], facts: facts).isEmpty)
        #expect(alternatives(to: 100, []).isEmpty)
    }

    @Test(arguments: 1...10) func `any product with enough mates gets a full list`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let tree = CategoryTree(parents: [ItemFacts.none, 0, 0, 1, 1])
        let facts = CatalogueFacts(
            tree: tree,
            items: (ItemNumber(0)..<200).map {
                ($0, ItemFacts(categories: [CategoryNumber(shop.below(5))], price: Float(1 + shop.below(900))))
            })
        let index = shop.clicks(300, items: 200).index()
        var scratch = QueryScratch()
        for anchor in ItemNumber(0)..<200 {
            let found = Alternatives().items(
                to: anchor, in: index, facts: facts, at: Timestamp(seconds: 0), limit: 12, scratch: &scratch)
            #expect(found.count == 12)
            #expect(Set(found.map(\.item)).count == 12)
        }
    }
}
