import Recommenders
import Testing

@Suite struct SelectionTests {
    private func list(_ items: some Sequence<ItemNumber>, _ source: Source = .bestsellers) -> [Recommendation] {
        items.map { Recommendation(item: $0, score: 1, source: source) }
    }

    private let facts = CatalogueFacts(
        tree: CategoryTree(parents: [ItemFacts.none, ItemFacts.none]),
        items: (ItemNumber(0)..<8).map { ($0, ItemFacts(group: $0 / 2, categories: [$0 < 4 ? 0 : 1])) })

    @Test func `each recommender fills what the one before left open`() {
        var selection = Selection(limit: 3, eligibility: Eligibility(facts: facts))
        selection.fill(from: list([0, 0, 1], .alternatives))
        #expect(selection.remaining == 2)
        #expect(selection.gathered == selection.limit - 2)
        selection.fill(from: list([0, 2, 4, 6]))
        #expect(selection.isFull)
        let found = selection.finished()
        #expect(found.map(\.item) == [0, 2, 4])
        #expect(found.map(\.source) == [.alternatives, .bestsellers, .bestsellers])
    }

    @Test func `of one kind no more are taken than are enough`() {
        var selection = Selection(limit: 6, eligibility: Eligibility(facts: facts), diversity: Diversity(balance: 0.7))
        // 1 is a variant of 0, so that 0 and 2 are the first two of use.
        selection.fill(from: list([0, 1, 2, 4, 6]), until: 2)
        #expect(selection.gathered == 2)
        selection.fill(from: list([4]), until: 2)
        #expect(selection.gathered == 2)
        #expect(selection.finishedWithoutFallback().map(\.item) == [0, 2])
    }

    @Test func `too many of a category wait until nothing else is left`() {
        var selection = Selection(limit: 4, eligibility: Eligibility(facts: facts), diversity: Diversity(perCategory: 1))
        selection.fill(from: list([0, 2, 4, 6]))
        #expect(selection.finished().map(\.item) == [0, 4, 2, 6])
    }

    @Test func `what the page shows already comes back only into an empty list`() {
        let diversity = Diversity(shown: [0, 2])
        var some = Selection(limit: 4, eligibility: Eligibility(facts: facts), diversity: diversity)
        some.fill(from: list([0, 2, 4]))
        #expect(some.finished().map(\.item) == [4])
        var none = Selection(limit: 4, eligibility: Eligibility(facts: facts), diversity: diversity)
        none.fill(from: list([0, 2]))
        #expect(none.finished().map(\.item) == [0, 2])
    }

    @Test func `with no candidate at all the catalogue fills the list`() {
        let found = Selection(limit: 3, eligibility: Eligibility(facts: facts, anchor: 0)).finished()
        #expect(found.map(\.item) == [2, 4, 6])
        #expect(found.allSatisfy { $0.source == .fallback })
    }

    @Test func `a list that may be short is not filled from the catalogue`() {
        #expect(Selection(limit: 3, eligibility: Eligibility(facts: facts)).finishedWithoutFallback().isEmpty)
    }

    @Test(arguments: 1...200) func `lists keep their promises whatever the catalogue`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let count = ItemNumber(1 + shop.below(12))
        let facts = CatalogueFacts(
            tree: CategoryTree(parents: [ItemFacts.none, ItemFacts.none]),
            items: (0..<count).map { item in
                let group = shop.below(2) == 0 ? ItemFacts.none : UInt32(shop.below(4))
                return (
                    item, ItemFacts(isAvailable: shop.below(3) > 0, group: group, categories: [CategoryNumber(shop.below(2))])
                )
            })
        let cart = (0..<shop.below(3)).map { _ in shop.item(of: 12) }
        let anchor = shop.item(of: 12)
        let eligibility = Eligibility(facts: facts, anchor: anchor, cart: cart)
        let diversity = Diversity(perCategory: 1 + shop.below(2), shown: [shop.item(of: 12), shop.item(of: 12)])
        let limit = 1 + shop.below(6)
        var selection = Selection(limit: limit, eligibility: eligibility, diversity: diversity)
        for _ in 0..<shop.below(3) { selection.fill(from: list((0..<6).map { _ in shop.item(of: 14) })) }
        let found = selection.finished().map(\.item)
        let groups = found.map { facts.group[Int($0)] }.filter { $0 != ItemFacts.none }
        #expect(found.count <= limit)
        #expect(Set(found).count == found.count)
        #expect(Set(groups).count == groups.count)
        #expect(found.allSatisfy { eligibility.allows($0) && $0 != anchor && !cart.contains($0) && facts.isAvailable[Int($0)] })
        #expect(found.isEmpty == !(0..<count).contains { eligibility.allows($0) })
    }
}
