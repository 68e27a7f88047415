import Evaluation
import Testing

@Suite struct SequentialRulesTests {
    /// After 1: 2 gets 1 + 1/2, 3 gets 1/2 + 1, itself 1. Of 2 and 3, 2 was clicked later.
    @Test func `later clicks count one over their distance`() {
        let model = SequentialRules(trainedOn: ItemLists([[1, 2, 3], [1, 3, 2], [1, 1]]))
        #expect(model.ranking(after: [3, 1], limit: 20) == [2, 3, 1])
        #expect(model.ranking(after: [2], limit: 20) == [3])
        #expect(model.ranking(after: [9], limit: 20).isEmpty)
    }

    @Test func `a rule spans ten clicks`() {
        let model = SequentialRules(trainedOn: ItemLists([Array(0..<13)]))
        #expect(model.ranking(after: [0], limit: 20) == Array(1...10))
        #expect(model.ranking(after: [0], limit: 3) == [1, 2, 3])
    }
}
