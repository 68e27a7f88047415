import Evaluation
import Testing

@Suite struct SessionKNNTests {
    /// For 1: sessions 0 and 1 with 1/√2 and 1/√3. 1 and 2 get both, 3 the second; 2 was clicked later than 1.
    @Test func `neighbours vote with their cosine`() {
        var model = SessionKNN(trainedOn: ItemLists([[1, 2], [1, 3, 2, 3], [4, 5]]))
        #expect(model.ranking(after: [1, 1], limit: 20) == [2, 1, 3])
        #expect(model.ranking(after: [9], limit: 20).isEmpty)
    }

    /// For {1, 3}: 1/√(2·2) = .5 from session 0, 2/√(2·3) = .816 from session 1: 1 and 2 get 1.316, 3 gets .816 and 4, alone in a session
    /// with 3 and two others, 1/√(2·4) = .354, as do 5 and 6.
    @Test func `who shares more is nearer`() {
        var model = SessionKNN(trainedOn: ItemLists([[1, 2], [1, 3, 2], [3, 4, 5, 6]]))
        #expect(model.ranking(after: [1, 3], limit: 20) == [2, 1, 3, 6, 5, 4])
    }

    @Test func `the newest thousand sessions count, and a hundred of them vote`() {
        var sessions = [[1, 2]]
        for _ in 0..<1000 { sessions.append([1, 3]) }
        var model = SessionKNN(trainedOn: ItemLists(sessions.map { $0.map(UInt32.init) }))
        #expect(model.ranking(after: [1], limit: 20) == [3, 1])
    }
}
