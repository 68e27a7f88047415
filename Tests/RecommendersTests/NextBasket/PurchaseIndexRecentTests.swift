import Commerce
import Testing

@testable import Recommenders

@Suite struct PurchaseIndexRecentTests {
    @Test func `orders from a moment on are counted, that moment included`() {
        var index = PurchaseIndex()
        for second in [10, 20, 30] as [Int64] { index.record([1], by: 0, at: Timestamp(seconds: second)) }
        #expect([0, 10, 11, 30, 31].map { index.orderCount(of: 1, since: Timestamp(seconds: $0)) } == [3, 3, 2, 1, 0])
        #expect(index.orderCount(of: 1, since: Timestamp(milliseconds: 10_001)) == 2)
        #expect(index.orderCount(of: 5, since: Timestamp(seconds: 0)) == 0)
    }
}
