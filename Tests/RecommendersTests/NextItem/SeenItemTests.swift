@testable import Recommenders
import Testing

@Suite struct SeenItemTests {
    /// 3 1 2 1 2: the current item is 2 (twice, once led to itself by nothing), 1 led to it twice, 3 never.
    @Test func `distinct items come latest first with lag, clicks and how often they led here`() {
        var seen = GrowingBuffer<SeenItem>()
        seen.take([3, 1, 2, 1, 2])
        #expect(seen.count == 3)
        #expect((0..<3).map { seen[$0].item } == [2, 1, 3])
        #expect((0..<3).map { seen[$0].lag } == [0, 1, 4])
        #expect((0..<3).map { seen[$0].clicks } == [2, 2, 1])
        #expect((0..<3).map { seen[$0].ledHere } == [0, 2, 0])
    }

    @Test func `a page loaded again led to itself`() {
        var seen = GrowingBuffer<SeenItem>()
        seen.take([1, 1, 1])
        #expect(seen.count == 1)
        #expect(seen[0].clicks == 3)
        #expect(seen[0].ledHere == 2)
    }

    @Test func `no clicks, no items`() {
        var seen = GrowingBuffer<SeenItem>()
        seen.take([1])
        seen.take([])
        #expect(seen.count == 0)
    }
}
