import Testing

@testable import Recommenders

@Suite struct CategoryRoomTests {
    @Test func `no category takes more than its places, and items of none are free`() {
        let facts = CatalogueFacts(
            tree: CategoryTree(parents: [ItemFacts.none]),
            items: (ItemNumber(0)..<6).map { ($0, ItemFacts(categories: $0 < 4 ? [0] : [])) })
        var room = CategoryRoom(facts: facts, itemsPerCategory: 2, limit: 4)
        for item in ItemNumber(0)..<7 { room.admit(Recommendation(item: item, score: 1, source: .complements)) }
        #expect(room.admitted.map(\.item) == [0, 1, 4, 5])
        #expect(room.isFull)
    }
}
