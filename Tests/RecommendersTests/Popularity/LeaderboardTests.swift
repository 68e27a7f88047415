import Commerce
import Recommenders
import Testing

@Suite struct LeaderboardTests {
    private let now = Timestamp(seconds: 0)

    private static func model(_ weights: [Double]) -> PopularityModel {
        var model = PopularityModel()
        for (item, weight) in weights.enumerated() where weight > 0 {
            model.record(ItemNumber(item), weight: weight, at: Timestamp(seconds: 0))
        }
        return model
    }

    @Test func `the most wanted come first, each once, with what they are worth now`() {
        let found = Leaderboard(limit: 3).top(of: [0, 1, 1, 2, 3, 1], by: Self.model([4, 8, 2, 0]), at: now)
        #expect(found.map(\.item) == [1, 0, 2])
        #expect(found.map(\.score) == [8, 4, 2])
    }

    @Test func `items without interactions come last, the newest number first`() {
        let found = Leaderboard(limit: 9).top(of: 0..<4, by: Self.model([0, 1, 0, 0]), at: now)
        #expect(found.map(\.item) == [1, 3, 2, 0])
        #expect(found.last?.score == 0)
    }

    @Test func `scopes hold available items only`() {
        let tree = CategoryTree(parents: [ItemFacts.none, 0, ItemFacts.none])
        let facts = CatalogueFacts(
            tree: tree,
            items: [
                (0, ItemFacts(categories: [1], brand: 7)), (1, ItemFacts(categories: [0, 1])),
                (2, ItemFacts(categories: [2], brand: 7)),
                (3, ItemFacts(isAvailable: false, categories: [1], brand: 7)),
            ])
        let model = Self.model([1, 2, 3, 4])
        let board = Leaderboard(limit: 5)
        #expect(board.shop(facts, by: model, at: now).map(\.item) == [2, 1, 0])
        #expect(board.category(0, facts, by: model, at: now).map(\.item) == [1, 0])
        #expect(board.brand(7, facts, by: model, at: now).map(\.item) == [2, 0])
        #expect(board.brand(8, facts, by: model, at: now).isEmpty)
    }

    @Test(arguments: 1...10) func `the order is that of sorting everything`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let weights = (0..<200).map { _ in Double(shop.below(30)) }
        let found = Leaderboard(limit: 50).top(of: 0..<200, by: Self.model(weights), at: now)
        let sorted = (0..<200).sorted { (weights[$0], $0) > (weights[$1], $1) }.prefix(50).map { ItemNumber($0) }
        #expect(found.map(\.item) == sorted)
    }
}
