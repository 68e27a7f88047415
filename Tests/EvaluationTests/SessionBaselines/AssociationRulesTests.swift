import Evaluation
import Testing

@Suite struct AssociationRulesTests {
    /// With 1: 4 gets 2 · 2 = 4 in the last session; 2 gets 1 + 1, 3 gets 1 + 1, and 2 was clicked later.
    @Test func `clicks in one session count, whatever their order, and never the item itself`() {
        let model = AssociationRules(trainedOn: ItemLists([[2, 1, 3], [3, 1, 2], [1, 4, 1, 4]]))
        #expect(model.ranking(after: [1], limit: 20) == [4, 2, 3])
        #expect(model.ranking(after: [1, 4], limit: 20) == [1])
        #expect(model.ranking(after: [0], limit: 20).isEmpty)
    }
}
