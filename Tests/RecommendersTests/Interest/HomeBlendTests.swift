import Recommenders
import Testing

@Suite struct HomeBlendTests {
    private func list(_ items: [ItemNumber], _ source: Source = .bestsellers) -> [Recommendation] {
        items.map { Recommendation(item: $0, score: 1, source: source) }
    }

    /// Weights 2 and 1: credits 2/1 → first; 1/2 → second; 3/0 → first; then again.
    @Test func `a list of twice the weight gives twice the items`() {
        let blend = HomeBlend([.init(list([1, 2, 3, 4]), weight: 2), .init(list([11, 12, 13]), weight: 1)])
        #expect(blend.items(limit: 6).map(\.item) == [1, 11, 2, 3, 12, 4])
    }

    @Test func `an item of several lists is taken once, from where it comes first`() {
        let blend = HomeBlend([.init(list([1, 2]), weight: 1), .init(list([1, 3], .interest), weight: 1)])
        let found = blend.items(limit: 9)
        #expect(found.map(\.item) == [1, 3, 2])
        #expect(found.map(\.source) == [.bestsellers, .interest, .bestsellers])
    }

    @Test func `lists that have run out leave the rest to the others`() {
        let blend = HomeBlend([.init([], weight: 5), .init(list([1, 2, 3]), weight: 1)])
        #expect(blend.items(limit: 2).map(\.item) == [1, 2])
        #expect(HomeBlend([]).items(limit: 3).isEmpty)
    }
}
