import Evaluation
import Testing

@Suite struct VectorSessionKNNTests {
    /// In 1, 4 the places are 1/2 and 2/2. Sessions 0 and 1 share 1: similarity 1/2, two steps from the end: they vote 1/4. Session 2 shares
    /// 4: similarity 1, one step: it votes 1. So 4 and 5 get 1, 1 and 2 get 1/2, 3 gets 1/4; of equals the later clicked leads.
    @Test func `later clicks count more, twice`() {
        var model = VectorSessionKNN(trainedOn: ItemLists([[1, 2], [1, 3, 2], [4, 5]]))
        #expect(model.ranking(after: [1, 4], limit: 20) == [5, 4, 2, 1, 3])
    }

    /// An unknown item takes a place all the same: after 4, 99 the session with 4 is two steps away, and alone.
    @Test func `unknown items are passed over, and nothing stays behind`() {
        var model = VectorSessionKNN(trainedOn: ItemLists([[1, 2], [4, 5]]))
        #expect(model.ranking(after: [4, 99], limit: 20) == [5, 4])
        #expect(model.ranking(after: [99], limit: 20).isEmpty)
        #expect(model.ranking(after: [1], limit: 20) == [2, 1])
    }
}
