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

    @Test func `any number of orders, from any of them on, is counted right`() {
        var index = PurchaseIndex()
        for count in 1...40 as ClosedRange<Int64> {
            index.record([0], by: 0, at: Timestamp(seconds: count))
            for second in 0...count + 1 {
                #expect(index.orderCount(of: 0, since: Timestamp(seconds: second)) == Int(min(count, count + 1 - second)))
            }
        }
    }
}
