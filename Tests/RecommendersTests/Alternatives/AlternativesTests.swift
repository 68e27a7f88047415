import Commerce
import Recommenders
import Testing

@Suite struct AlternativesTests {
    /// Categories: 0 goods; 1 bottles and 2 cups below it; 3 books. Items 0–4 bottles, 5 a cup, 6 a book.
    private static func facts() -> CatalogueFacts {
        let tree = CategoryTree(parents: [ItemFacts.none, 0, 0, ItemFacts.none])
        let (glass, bottle, plastic, thermos, cup): (UInt32, UInt32, UInt32, UInt32, UInt32) = (1, 2, 3, 4, 5)
        return CatalogueFacts(
            tree: tree,
            items: [
                (0, ItemFacts(group: 9, categories: [1], price: 100, brand: 1, nameTokens: [glass, bottle])),
                (1, ItemFacts(group: 9, categories: [1], price: 100, brand: 1, nameTokens: [glass, bottle])),
                (2, ItemFacts(categories: [1], price: 110, brand: 2, nameTokens: [plastic, bottle])),
                (3, ItemFacts(categories: [1], price: 400, brand: 2, nameTokens: [thermos])),
                (4, ItemFacts(isAvailable: false, categories: [1], price: 100)),
                (5, ItemFacts(categories: [2], price: 100, nameTokens: [glass, cup])),
                (6, ItemFacts(categories: [3], price: 100, nameTokens: [glass, bottle])),
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
        #expect(alternatives(to: 0, []) == [2, 3, 5])
    }

    @Test func `what people looked at together comes before what is merely alike`() {
        #expect(alternatives(to: 0, Array(repeating: [0, 5], count: 60)).first == 5)
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

    private func scores(
        to anchor: ItemNumber, _ sessions: [[ItemNumber]], instead: BoughtInstead = BoughtInstead(),
        facts: CatalogueFacts = facts()
    ) -> [ItemNumber: Float] {
        var scratch = QueryScratch()
        let found = Alternatives().items(
            to: anchor, in: Self.index(sessions), instead: instead, facts: facts, at: Timestamp(seconds: 0), limit: 10,
            scratch: &scratch)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.item, $0.score) })
    }

    /// 30 clicks on the anchor: λ = ½. Item 2 is its only company: ½ · 1 · exp(-(ln 1.1)² / 0.245) + (0.3 + 0.35) · content.
    @Test func `own company and likeness add up`() {
        let content = ContentSimilarity().similarity(0, 2, in: Self.facts())
        let found = scores(to: 0, Array(repeating: [0, 2], count: 30))
        #expect(abs((found[2] ?? 0) - (0.5 * 0.9636 + 0.65 * content)) < 0.001)
    }

    /// Nobody has clicked 4 (λ = 1), whose only warm relative in its category is 2. They share nothing but a price: likeness
    /// 0.3 · exp(-(ln 1.1)² / 0.245) = 0.2891. So 5, the best company of 2, gets 0.2891 · closeness ½, and its own similarity:
    /// ½ · (½ + ½ · 0.3) = 0.325.
    @Test func `an untouched item borrows the company of the items most like it`() {
        let found = scores(to: 4, Array(repeating: [2, 5], count: 12))
        #expect(abs((found[5] ?? 0) - (0.5 * 0.2891 + 0.325)) < 0.001)
    }

    /// One sale of 3 in the stead of 0: 2 · 1 / (1 + 5) on top of likeness alone.
    @Test func `what was bought instead comes first`() {
        var instead = BoughtInstead()
        instead.record(viewed: [0], bought: [3, 6], at: Timestamp(seconds: 0))
        let (with, without) = (scores(to: 0, [], instead: instead), scores(to: 0, []))
        #expect(abs((with[3] ?? 0) - (without[3] ?? 0) - 0.3333) < 0.001)
        #expect(with[6] == nil)
        for _ in 0..<20 { instead.record(viewed: [0], bought: [3], at: Timestamp(seconds: 0)) }
        #expect(scores(to: 0, [], instead: instead).max { $0.value < $1.value }?.key == 3)
    }

    @Test func `of variants only the best stands in the list`() {
        let found = alternatives(to: 2, [])
        #expect(found.contains(0) != found.contains(1))
    }

    @Test func `the evidence is the strongest there is`() {
        let index = Self.index([[0, 2], [0, 5], [0, 2]])
        let facts = Self.facts()
        let alternatives = Alternatives()
        // Both sessions with 2 among the three with 0; expected: 3 · 2 clicks on 2 / 3 sessions.
        #expect(
            alternatives.evidence(of: 2, to: 0, in: index, facts: facts)
                == Evidence(.viewedTogether, anchor: 0, matching: 2, outOf: 3, expected: 2))
        // Item 1 is the same glass bottle of the same brand.
        #expect(
            alternatives.evidence(of: 1, to: 0, in: index, facts: facts)
                == Evidence(.sharedProperties, anchor: 0, matching: 3, outOf: 3))
        var instead = BoughtInstead()
        instead.record(viewed: [0], bought: [2], at: Timestamp(seconds: 0))
        // One visit is less than what many looked at; two are more.
        #expect(alternatives.evidence(of: 2, to: 0, in: index, instead: instead, facts: facts)?.basis == .viewedTogether)
        instead.record(viewed: [0], bought: [2], at: Timestamp(seconds: 0))
        #expect(alternatives.evidence(of: 2, to: 0, in: index, instead: instead, facts: facts)?.basis == .boughtInstead)
        #expect(alternatives.evidence(of: 3, to: 0, in: index, facts: facts) == nil)
    }
}
