import Recommenders
import Testing

/// Categories: 0 goods; 1 bottles and 2 cups below it; 3 books on their own.
@Suite struct ContentSimilarityTests {
    private let content = ContentSimilarity()
    private static let tree = CategoryTree(parents: [ItemFacts.none, 0, 0, ItemFacts.none])

    /// Words {1, 2}, {1, 3}, {1, 2} as in the tests of what a category shares: weights 0.1335, 0.4700, 0.9808.
    private static func bottles(prices: [Float] = [0, 0, 0]) -> CatalogueFacts {
        let words: [[UInt32]] = [[1, 2], [1, 3], [1, 2]]
        return CatalogueFacts(
            tree: tree,
            items: words.enumerated().map {
                (ItemNumber($0.offset), ItemFacts(categories: [1], price: prices[$0.offset], nameTokens: $0.element))
            })
    }

    /// 0.1335² / (0.4886 · 0.9899) = 0.0369: the word that all have says nearly nothing.
    @Test func `what all have in common counts for little`() {
        let facts = Self.bottles()
        #expect(abs(content.cosine(0, 1, in: facts) - 0.0369) < 0.0001)
        #expect(abs(content.cosine(0, 2, in: facts) - 1) < 0.0001)
        #expect(content.cosine(1, 0, in: facts) == content.cosine(0, 1, in: facts))
    }

    /// 0.7 · 0.0369 + 0.3 · 1 = 0.3258 at the same price; at twice the price 0.7 · 0.0369 + 0.3 · 0.1407 = 0.0680; half of that and ½.
    @Test func `a comparable price counts three tenths`() {
        #expect(abs(content.similarity(0, 1, in: Self.bottles(prices: [50, 50, 50])) - 0.6629) < 0.0001)
        #expect(abs(content.similarity(0, 1, in: Self.bottles(prices: [50, 100, 50])) - 0.5340) < 0.0001)
    }

    /// One item alone in each category: every feature weighs ln(1 + 0.5 / 1.5) = 0.2877, so the cosine of equal names is 1.
    @Test func `a sibling category counts half, a foreign one nothing`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(categories: [1], price: 10, nameTokens: [1, 2])),
                (1, ItemFacts(categories: [2], price: 10, nameTokens: [1, 2])),
                (2, ItemFacts(categories: [3], price: 10, nameTokens: [1, 2])),
                (3, ItemFacts(categories: [2, 1], price: 10, nameTokens: [1, 2])),
            ])
        #expect(abs(content.similarity(0, 1, in: facts) - 0.5) < 0.0001)
        #expect(content.similarity(0, 2, in: facts) == 0)
        #expect(content.similarity(0, 3, in: facts) > 0.99)
        #expect(content.similarity(0, 99, in: facts) == 0)
    }

    @Test func `properties, ranges and brand make items alike`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(categories: [1], brand: 4, attributes: [1, 2], ranges: [5, 6])),
                (1, ItemFacts(categories: [1], attributes: [1, 3])), (2, ItemFacts(categories: [1], ranges: [6, 7])),
                (3, ItemFacts(categories: [1], brand: 4)), (4, ItemFacts(categories: [1], brand: 5, attributes: [8])),
            ])
        for item in ItemNumber(1)...3 { #expect(content.cosine(0, item, in: facts) > 0) }
        #expect(content.cosine(0, 4, in: facts) == 0)
        #expect(content.evidence(of: 1, like: 0, in: facts) == Evidence(.sharedProperties, anchor: 0, matching: 1, outOf: 3))
        #expect(content.evidence(of: 4, like: 0, in: facts) == nil)
    }

    @Test func `the nearest come in order of similarity, those with nothing in common by price`() {
        let facts = CatalogueFacts(
            tree: Self.tree,
            items: [
                (0, ItemFacts(categories: [1], price: 100, nameTokens: [1, 2, 3])),
                (1, ItemFacts(categories: [1], price: 100, nameTokens: [1, 2, 9])),
                (2, ItemFacts(categories: [1], price: 100, nameTokens: [1, 8, 7])),
                (3, ItemFacts(categories: [1], price: 105, nameTokens: [6])),
                (4, ItemFacts(categories: [1], price: 140, nameTokens: [5])),
                (5, ItemFacts(categories: [2], price: 100, nameTokens: [1, 2, 3])),
            ])
        #expect(content.nearest(to: 0, in: facts, limit: 4).map(\.item) == [1, 2, 3, 4])
        #expect(content.nearest(to: 0, in: facts, limit: 5).map(\.item).contains(5))
        #expect(content.nearest(to: 0, in: facts, limit: 2, where: { $0 != 1 }).map(\.item) == [2, 3])
        #expect(content.nearest(to: 0, in: facts, limit: 0).isEmpty)
        #expect(content.nearest(to: 77, in: facts, limit: 3).isEmpty)
    }

    /// A search may leave nothing out that a comparison of all pairs would find, as long as the lists are not cut short.
    @Test(arguments: 1...8) func `a search finds what a comparison of all pairs finds`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        func words() -> [UInt32] { (0..<4).map { _ in UInt32(shop.below(30)) } }
        var facts = CatalogueFacts(
            tree: Self.tree,
            items: (ItemNumber(0)..<300).map {
                (
                    $0,
                    ItemFacts(
                        categories: [1], price: Float(10 + shop.below(90)), brand: UInt32(shop.below(5)), nameTokens: words())
                )
            })
        for _ in 0..<10 {
            facts.put(ItemFacts(categories: [1], price: 50, nameTokens: words()), for: ItemNumber(shop.below(300)))
        }
        var wide = content
        wide.priceShare = 0
        for anchor in stride(from: ItemNumber(0), to: 300, by: 60) {
            let all = (ItemNumber(0)..<300).filter { $0 != anchor }.map { wide.similarity(anchor, $0, in: facts) }.sorted(by: >)
            let found = wide.nearest(to: anchor, in: facts, limit: 10)
            #expect(zip(found, all).allSatisfy { abs($0.similarity - $1) < 0.0001 })
            for (item, similarity) in found { #expect(abs(wide.similarity(anchor, item, in: facts) - similarity) < 0.0001) }
        }
    }
}
