@testable import Recommenders
import Testing

@Suite struct RepeatContextTests {
    /// 6 · (distinct - 1) + 2 · (0 new, 1 same as before, 2 seen before) + (1 if the click before it was on an item seen before).
    @Test(arguments: [
        ([7], 0), ([7, 8], 6), ([7, 7], 2), ([7, 7, 7], 3), ([7, 8, 7], 10), ([7, 8, 7, 9], 13), ([7, 8, 7, 8], 11),
        ([1, 2, 3, 4, 5, 6, 7], 36), ([1, 2, 3, 4, 5, 6, 7, 8, 9], 36), ([1, 2, 3, 4, 5, 6, 7, 8, 8, 8], 39),
    ])
    func `a context is numbered by distinct items and the last two clicks`(clicks: [ItemNumber], number: Int) {
        #expect(RepeatContext(of: clicks[...]).rawValue == number)
        #expect(number < RepeatContext.count)
    }

    @Test func `a stretch of clicks is read from its own start`() {
        let clicks: [ItemNumber] = [5, 6, 5]
        #expect(RepeatContext(of: clicks[1...]).rawValue == 6)
    }
}
