import Evaluation
import Testing

@Suite struct LiveNextItemTests {
    @Test func `what followed in other sessions comes before what did not`() {
        let model = LiveNextItem(trainedOn: ItemLists((0..<30).map { $0 % 3 == 0 ? [5, 6] : [7, 8] }))
        #expect(model.ranking(after: [5], limit: 20).filter { $0 != 5 }.first == 6)
        #expect(model.ranking(after: [7], limit: 20).filter { $0 != 7 }.first == 8)
    }

    @Test func `asking teaches nothing`() {
        let sessions = ItemLists([[1, 2, 3], [2, 3, 4], [1, 4, 1]])
        let asked = LiveNextItem(trainedOn: sessions)
        _ = asked.ranking(after: [1, 4, 9], limit: 20)
        let fresh = LiveNextItem(trainedOn: sessions)
        #expect(asked.ranking(after: [2], limit: 20) == fresh.ranking(after: [2], limit: 20))
    }
}
