import Commerce
@testable import Recommenders
import Testing

@Suite struct NextItemTests {
    private static func answer(
        after clicks: [ItemNumber], in index: borrowing SessionIndex, excluding own: SessionNumber? = nil,
        mode: NextItemMode = .repeatsKept, limit: Int = 10
    ) -> [Recommendation] {
        var scratch = QueryScratch()
        return NextItem().items(
            after: clicks, in: index, repeats: RepeatHistogram(), excluding: own, mode: mode, limit: limit, scratch: &scratch)
    }

    /// Two sessions, 1 2 and 3 1 4, and the running session 1; votes as in ``SessionNeighboursTests``:
    /// knn = 0.07587 of 2, 0.07670 of 3, 0.11303 of 4, shares .28565, .28879, .42556.
    /// fwd: 4 e^-0.5 = .60653, 2 e^-1 = .36788; bwd: 3 .60653; confidence ln(1 + .97441) = .68027.
    /// Walk: to 1 from all three 1.0; to 3 half of .42556, to 4 half of .28879; shares of .35718: 2.79974, .59572, .40428.
    /// P = 1/17 for each outcome, ln = -2.83321.
    /// 4: g(knn) 8.35622, g(fwd) 6.43528, share .42556, ln 2, ln(1 + 500), confident 1.13690, g(walk) 6.00457: 3.84690.
    /// 3: g(knn) 7.96865, g(bwd) 6.90875, share .28879, ln 2, ln(1 + 500), confident 1.08417, g(walk) 6.39146: 3.51412.
    /// 2: g(knn) 7.95770, g(fwd) 5.93632, share .28565, ln 2, ln(1 + 1000), confident 1.08268: -1.41094.
    /// 1: 6.203 - 2.83321 · 0.757 + 0.099 - ln 3 · 0.152 - 1.874 + .68027 · 0.151 + 7.93764 · 0.184 = 3.67951.
    /// Softmax: .38941, .27918, .00203, .32939.
    @Test func `probabilities are those computed by hand`() {
        let found = Self.answer(after: [1], in: ClickedShop.index([[1, 2], [3, 1, 4]]))
        #expect(found.map(\.item) == [4, 1, 3, 2])
        for (score, expected) in zip(found.map(\.score), [0.38941, 0.32939, 0.27918, 0.00203] as [Float]) {
            #expect(abs(score - expected) < 0.00005)
        }
    }

    @Test(arguments: 1...25) func `scores are those of the formulas as written`(seed: UInt64) {
        var shop = RandomShop(seed: seed)
        let clicks = shop.clicks(400, items: 30)
        let index = clicks.index()
        var repeats = RepeatHistogram()
        for session in clicks.sessions {
            for place in session.indices { repeats.learn(session[place], after: Array(session[..<place])) }
        }
        let naive = NaiveNextItem(clicks: clicks, repeats: repeats)
        var scratch = QueryScratch()
        for length in 1...8 {
            let query = (0..<length).map { _ in shop.item(of: 32) }
            let own = shop.below(clicks.sessions.count)
            let found = NextItem().items(
                after: query, in: index, repeats: repeats, excluding: SessionNumber(own), limit: 100, scratch: &scratch)
            let expected = naive.probabilities(after: query, excluding: own)
            #expect(Set(found.map(\.item)) == Set(expected.keys))
            for one in found { #expect(abs(Double(one.score) / (expected[one.item] ?? 0) - 1) < 0.002) }
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        }
    }

    @Test func `a mode leaves out the current item or all that was seen`() {
        let index = ClickedShop.index([[1, 2, 3], [1, 2, 4], [2, 1, 5]])
        let kept = Self.answer(after: [1, 2], in: index).map(\.item)
        #expect(Set(kept) == [1, 2, 3, 4, 5])
        #expect(Self.answer(after: [1, 2], in: index, mode: .currentExcluded).map(\.item) == kept.filter { $0 != 2 })
        #expect(Self.answer(after: [1, 2], in: index, mode: .unseenOnly).map(\.item) == kept.filter { $0 > 2 })
    }

    @Test func `probabilities of all candidates add up to 1 in every mode`() {
        let index = ClickedShop.index([[1, 2, 3], [1, 2, 4], [2, 1, 5]])
        for mode in NextItemMode.allCases {
            let sum = Self.answer(after: [1, 2], in: index, mode: mode).reduce(0) { $0 + $1.score }
            #expect(abs(sum - 1) < 0.0001)
        }
    }

    /// 3 and 4 follow 1 in the same session, at places that count the same for both: 3 before it, 4 before it, one click away
    /// each.
    @Test func `among equals the one clicked more recently comes first`() {
        var setting = NextItemSetting()
        setting.neighbours.ageScale = .infinity
        var weights = NextItemWeights()
        for feature in NextItemFeature.allCases { weights[feature] = 0 }
        let index = ClickedShop.index([[1, 5], [1, 3], [1, 4]])
        var scratch = QueryScratch()
        let found = NextItem(weights: weights, setting: setting).items(
            after: [1], in: index, repeats: RepeatHistogram(), mode: .unseenOnly, limit: 5, scratch: &scratch)
        #expect(Set(found.map(\.score)).count == 1)
        #expect(found.map(\.item) == [4, 3, 5])
    }

    @Test func `the running session does not speak for itself`() {
        let index = ClickedShop.index([[1, 2, 3]])
        #expect(Set(Self.answer(after: [1, 2], in: index).map(\.item)) == [1, 2, 3])
        #expect(Set(Self.answer(after: [1, 2], in: index, excluding: 0).map(\.item)) == [1, 2])
    }

    @Test func `a session of items that nobody else clicked is answered with itself`() {
        #expect(Self.answer(after: [77, 1_000_000], in: ClickedShop.index([[1, 2]])).map(\.item).sorted() == [77, 1_000_000])
        #expect(Self.answer(after: [77], in: ClickedShop.index([[1, 2]]), mode: .unseenOnly).isEmpty)
        #expect(Self.answer(after: [5], in: SessionIndex()).map(\.item) == [5])
        #expect(Self.answer(after: [], in: ClickedShop.index([[1, 2]])).isEmpty)
        #expect(Self.answer(after: [1], in: ClickedShop.index([[1, 2]]), limit: 0).isEmpty)
    }

    @Test func `a query leaves nothing behind for the next`() {
        let index = ClickedShop.index([[1, 2, 3], [4, 5, 6], [1, 4, 2]])
        var scratch = QueryScratch()
        let model = NextItem()
        let first = model.items(after: [1], in: index, repeats: RepeatHistogram(), limit: 9, scratch: &scratch)
        _ = model.items(after: [4, 5], in: index, repeats: RepeatHistogram(), limit: 9, scratch: &scratch)
        #expect(model.items(after: [1], in: index, repeats: RepeatHistogram(), limit: 9, scratch: &scratch) == first)
        #expect(scratch.touched.count == 0)
        #expect(scratch.next.table.count == 0)
    }

    /// Items 2 and 3 follow 1 equally often; 3 is of the category of 1. An item of an earlier session joins though nothing leads
    /// to it.
    @Test func `a shop's facts and the person's earlier sessions tell`() {
        let index = ClickedShop.index([[1, 2], [1, 3], [1, 3], [1, 2], [8, 9]])
        let tree = CategoryTree(parents: [ItemFacts.none, ItemFacts.none])
        let facts = CatalogueFacts(
            tree: tree,
            items: [
                (item: 1, facts: ItemFacts(categories: [0], price: 10)), (item: 2, facts: ItemFacts(categories: [1], price: 90)),
                (item: 3, facts: ItemFacts(categories: [0], price: 11)), (item: 9, facts: ItemFacts(categories: [1])),
            ])
        var scratch = QueryScratch()
        let model = NextItem()
        let plain = model.items(
            after: [1], in: index, repeats: RepeatHistogram(), mode: .unseenOnly, limit: 9, scratch: &scratch)
        #expect(plain.map(\.item) == [2, 3])
        let informed = model.items(
            after: [1], in: index, repeats: RepeatHistogram(), facts: facts, earlier: [9, 77, 1], mode: .unseenOnly, limit: 9,
            scratch: &scratch)
        #expect(informed.map(\.item).prefix(1) == [3])
        #expect(Set(informed.map(\.item)) == [2, 3, 9])
        let ignorant = model.items(
            after: [1], in: index, repeats: RepeatHistogram(), facts: CatalogueFacts(), mode: .unseenOnly, limit: 9,
            scratch: &scratch)
        #expect(ignorant == plain)
    }
}
