import Commerce
import Recommenders
import Testing

@Suite struct CategoryInterestTests {
    private let week: Int64 = 7 * 86_400
    private let facts = CatalogueFacts(
        tree: CategoryTree(parents: [ItemFacts.none, 0, 0]),
        items: [(0, ItemFacts(categories: [1])), (1, ItemFacts(categories: [2])), (2, ItemFacts(categories: [2]))])

    /// Now: a view of item 0 (1). A week ago: a cart of item 1 (5/2). Above both, half: (1 + 2.5)/2 = 1.75.
    @Test func `interest halves every week and goes up the tree by half`() {
        let found = CategoryInterest().interests(
            from: [
                Interaction(item: 0, time: Timestamp(seconds: week)),
                Interaction(item: 1, weight: InteractionWeight.cart, time: Timestamp(seconds: 0)),
            ], facts: facts, at: Timestamp(seconds: week))
        #expect(found == [1: 1, 2: 2.5, 0: 1.75])
    }

    /// Interests 1 and 2 share 10 places 3.33 : 6.67; the larger remainder rounds up.
    @Test func `places are shared by interest and all given away`() {
        let now = Timestamp(seconds: 0)
        let views = [0, 1, 2].map { Interaction(item: $0, time: now) }
        let quotas = CategoryInterest().quotas(from: views, facts: facts, at: now, places: 10)
        #expect(quotas.map(\.category) == [2, 1])
        #expect(quotas.map(\.places) == [7, 3])
    }

    @Test func `a stranger and items of no catalogue give no interest`() {
        let now = Timestamp(seconds: 0)
        #expect(CategoryInterest().quotas(from: [], facts: facts, at: now, places: 10).isEmpty)
        #expect(CategoryInterest().quotas(from: [Interaction(item: 99, time: now)], facts: facts, at: now, places: 10).isEmpty)
    }
}
