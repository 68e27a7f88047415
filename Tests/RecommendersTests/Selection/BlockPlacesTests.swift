import Testing

@testable import Recommenders

@Suite struct BlockPlacesTests {
    // Items 0 and 1 are variants; 2 and 3 share a category.
    private let facts = CatalogueFacts(
        tree: CategoryTree(parents: [ItemFacts.none, ItemFacts.none]),
        items: [
            (0, ItemFacts(group: 1)), (1, ItemFacts(group: 1)), (2, ItemFacts(categories: [0])), (3, ItemFacts(categories: [0])),
            (4, ItemFacts(categories: [1])),
        ])

    private func take(_ item: ItemNumber, _ places: inout BlockPlaces, capped: Bool = true) -> Bool {
        places.take(Int(item), item, ItemTraits(item, in: facts), capped: capped)
    }

    private func pin(_ item: ItemNumber, _ slot: Int, _ places: inout BlockPlaces) {
        places.pin(Int(item), item, ItemTraits(item, in: facts), slot: slot)
    }

    @Test func `no item stands twice, nor two variants, nor more than there are places`() {
        var places = BlockPlaces(limit: 2, diversity: Diversity())
        #expect([0, 0, 1, 2, 3].map { take($0, &places) } == [true, false, false, true, false])
        #expect(places.inOrder == [0, 2])
        #expect(places.isFull)
    }

    @Test func `the most of a category holds until it is lifted`() {
        var places = BlockPlaces(limit: 4, diversity: Diversity(perCategory: 1))
        #expect([2, 3, 4].map { take($0, &places) } == [true, false, true])
        #expect(take(3, &places, capped: false))
        #expect(places.inOrder == [2, 4, 3])
    }

    @Test func `pinned items keep their slots, and the next free one where it is taken`() {
        var places = BlockPlaces(limit: 4, diversity: Diversity())
        pin(0, 1, &places)
        pin(2, 1, &places)
        #expect(places.hasSlot(2))
        pin(3, 3, &places)
        #expect(!places.hasSlot(1) && places.hasSlot(0))
        #expect(take(4, &places))
        #expect(places.inOrder == [4, 0, 2, 3])
        #expect(!places.hasSlot(0))
    }

    @Test func `a slot beyond the block is none`() {
        #expect(!BlockPlaces(limit: 3, diversity: Diversity()).hasSlot(3))
        #expect(!BlockPlaces(limit: 0, diversity: Diversity()).hasSlot(0))
    }
}
