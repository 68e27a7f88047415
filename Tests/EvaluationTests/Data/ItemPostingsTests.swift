import Testing

@testable import Evaluation

@Suite struct ItemPostingsTests {
    @Test func `an item knows its lists, each once and the earliest first`() {
        let postings = ItemPostings(ItemLists([[1, 2, 1], [3], [2, 1]]))
        #expect(Array(postings[1]) == [0, 2])
        #expect(Array(postings[2]) == [0, 2])
        #expect(Array(postings[3]) == [1])
        #expect(postings[0].isEmpty)
        #expect(postings[4].isEmpty)
        #expect(ItemPostings(ItemLists())[0].isEmpty)
    }
}
