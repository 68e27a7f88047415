import Evaluation
import Testing

@Suite struct MostClickedTests {
    /// Clicks: 2 three times, 1 and 3 twice, 3 the later; 4 once.
    @Test func `the same for everybody, the most clicked first, of equals the more recent`() {
        let model = MostClicked(trainedOn: ItemLists([[1, 2], [2, 1, 2], [3, 4, 3]]))
        #expect(model.ranking(after: [4], limit: 20) == [2, 3, 1, 4])
        #expect(model.ranking(after: [77], limit: 2) == [2, 3])
    }
}
