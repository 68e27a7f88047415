import Evaluation
import Testing

@Suite struct RecallTests {
    /// Found: 1 of 2, 0 of 1, 1 of 4: (1/2 + 0 + 1/4) / 3. A query that wants nothing is none.
    @Test func `found among wanted, averaged over the queries`() {
        var recall = Recall(at: 2)
        #expect(recall.value == 0)
        recall.add(recommended: [5, 6, 7], wanted: [6, 7])
        recall.add(recommended: [5, 6, 7], wanted: [7])
        recall.add(recommended: [1], wanted: [1, 2, 3, 4])
        recall.add(recommended: [1], wanted: [])
        #expect(recall.value == 0.25)
        #expect(recall.name == "Recall@2")
    }
}
