import Evaluation
import Testing

@Suite struct ItemListsTests {
    @Test func `lists come back as they went in`() {
        let lists = ItemLists([[3, 1], [], [7]])
        #expect(lists.count == 3)
        #expect(Array(lists[0]) == [3, 1])
        #expect(lists[1].isEmpty)
        #expect(Array(lists[2]) == [7])
        #expect(lists.items == [3, 1, 7])
        #expect(lists.itemCount == 8)
        #expect(ItemLists().itemCount == 0)
    }

    @Test func `a split parts the lists, not the items`() {
        let (head, tail) = ItemLists([[1, 2], [3], [4]]).split(at: 1)
        #expect(head == ItemLists([[1, 2]]))
        #expect(tail == ItemLists([[3], [4]]))
    }

    /// 93 % of 10 lists are 9.3, of 3 lists 2.79.
    @Test(arguments: [(10, 0.93, 9), (3, 0.93, 2), (3, 0, 0), (3, 1, 3), (0, 0.5, 0)])
    func `a share is rounded down`(count: Int, share: Double, place: Int) {
        #expect(ItemLists(Array(repeating: [1], count: count)).place(ofShare: share) == place)
    }

    @Test func `each item once, where it came first`() {
        #expect(ItemLists([[2, 1, 2, 3, 1], [1, 1]]).distinct() == ItemLists([[2, 1, 3], [1]]))
    }

    @Test func `recency is the last place of all`() {
        #expect(ItemLists([[2, 0], [2, 3]]).recency() == [2, 0, 3, 4])
    }
}
