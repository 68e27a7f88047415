import Evaluation
import Testing

@Suite struct OrderCooccurrenceTests {
    /// Six orders; 1 in four of them, 2 in three, 3 in four, 4 in one, 5 in one.
    private static let baskets = ItemLists([[1, 2, 3], [1, 2], [1, 3], [1, 3, 4], [3, 5], [2]])

    /// With 1: 2 twice, 3 three times, 4 once.
    @Test func `by counts`() {
        var model = OrderCooccurrence(trainedOn: Self.baskets, measure: .count)
        #expect(model.ranking(with: [1], limit: 20) == [3, 2, 4])
        #expect(model.ranking(with: [1], limit: 1) == [3])
        #expect(model.ranking(with: [99], limit: 20).isEmpty)
    }

    /// 3: 3/√16 = .75, 2: 2/√12 = .577, 4: 1/√4 = .5. With 3: 1: .75, 5: 1/√4 = .5, 4: 1/√4 = .5, 2: 1/√12 = .289; 5 came later than 4.
    @Test func `by cosine`() {
        var model = OrderCooccurrence(trainedOn: Self.baskets, measure: .cosine)
        #expect(model.ranking(with: [1], limit: 20) == [3, 2, 4])
        #expect(model.ranking(with: [3], limit: 20) == [1, 5, 4, 2])
    }

    /// 4: 6·1/(4·1) = 1.5, 3: 6·3/(4·4) = 1.125, 2: 6·2/(4·3) = 1.
    @Test func `by lift`() {
        var model = OrderCooccurrence(trainedOn: Self.baskets, measure: .lift)
        #expect(model.ranking(with: [1], limit: 20) == [4, 3, 2])
    }

    /// With 1 and 2 by counts: 3 gets 3 + 1, 4 gets 1 and the anchors are left out.
    @Test func `several anchors add up and are not among the answers`() {
        var model = OrderCooccurrence(trainedOn: Self.baskets, measure: .count)
        #expect(model.ranking(with: [1, 2], limit: 20) == [3, 4])
        #expect(model.ranking(with: [1, 2], limit: 1) == [3])
        #expect(model.ranking(with: [1], limit: 20) == [3, 2, 4])
    }
}
