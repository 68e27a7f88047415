import Commerce
import Evaluation
import Recommenders
import Testing

@Suite struct PairTrialTests {
    /// Notes what it is asked and always says the same.
    private final class Listening: PairModel {
        var asked: [[ItemNumber]] = []
        let list: [ItemNumber]

        init(_ list: [ItemNumber]) { self.list = list }

        func ranking(with items: [ItemNumber], limit: Int) -> [ItemNumber] {
            asked.append(items)
            return list.filter { !items.contains($0) }
        }
    }

    private static func orders(_ baskets: [[ItemNumber]]) -> PairOrders {
        var orders = PairOrders()
        for (second, basket) in baskets.enumerated() { orders.append(basket, at: Timestamp(seconds: Int64(second))) }
        return orders
    }

    /// Of four orders two are learned, the third has one item only. Asked for 1 with 3, 2 with 1, 3 with 2, and for each with the
    /// other two. The list 1, 3, 9, 2 without the anchors, single: 1 first, 2 third (3, 9, 2), 3 second: HR 1, MRR (1 + 1/3 + 1/2)/3; basket:
    /// 1 first, 2 second (9, 2), 3 first (3, 9): MRR (1 + 1/2 + 1)/3. Shown of the catalogue 1, 2, 4 are 1 and 2.
    @Test func `each item of later orders is asked for with one other and with all others`() throws {
        let trial = try PairTrial(Self.orders([[1, 2], [1, 4], [5], [1, 2, 3]]), share: 0.5)
        let model = Listening([1, 3, 9, 2])
        let figures = trial.figures(of: "listening", stopwatch: { 0 }) { training in
            #expect(training.baskets == ItemLists([[1, 2], [1, 4]]))
            return model
        }
        #expect(model.asked == [[3], [2, 3], [1], [1, 3], [2], [1, 2]])
        #expect(figures.queries == 3)
        #expect(trial.queryCount == 3)
        #expect(figures.single.hitRate == 1)
        #expect(abs(figures.single.reciprocalRank - 11 / 18.0) < 1e-12)
        #expect(abs(figures.basket.reciprocalRank - 5 / 6.0) < 1e-12)
        #expect(abs(figures.single.coverage - 2 / 3.0) < 1e-12)
    }

    /// Two of five: the places 0 and 2.
    @Test func `a long order is asked about a few times, evenly spread`() throws {
        let trial = try PairTrial(Self.orders([[1], [10, 11, 12, 13, 14]]), share: 0.5, itemsPerOrder: 2)
        let model = Listening([])
        let figures = trial.figures(of: "listening", stopwatch: { 0 }) { _ in model }
        #expect(model.asked == [[14], [11, 12, 13, 14], [11], [10, 11, 13, 14]])
        #expect(figures.queries == 2)
        #expect(trial.queryCount == 2)
        #expect(figures.single.hitRate == 0)
    }

    @Test func `nothing to learn or to ask is an error`() {
        #expect(throws: EvaluationError.self) { try PairTrial(Self.orders([[1, 2]]), share: 0.5) }
        #expect(throws: EvaluationError.self) { try PairTrial(Self.orders([[1, 2], [3]]), share: 0.5) }
    }
}
