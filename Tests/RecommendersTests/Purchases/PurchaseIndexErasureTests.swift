import Commerce
import Testing

@testable import Recommenders

@Suite struct PurchaseIndexErasureTests {
    @Test(arguments: 1...10) func `without a customer, an index is as if they had never ordered`(seed: UInt64) {
        let orders = RandomOrders(300, customers: 20, items: 25, seed: seed).shuffled(seed: seed)
        var index = orders.index
        index.remove(3)
        index.remove(3)
        index.remove(0)
        index.remove(400)
        var others = orders.filter { $0.customer != 3 && $0.customer != 0 }.index
        #expect(index.snapshot == others.snapshot)
        for item in ItemNumber(0)..<25 { #expect(index.buyerCount(of: item) == others.buyerCount(of: item)) }
        #expect(index.customerCount == others.customerCount)
        #expect(index.lastOrderTime == others.lastOrderTime)
        index.record([1, 2], by: 3, at: Timestamp(seconds: 1010))
        others.record([1, 2], by: 3, at: Timestamp(seconds: 1010))
        #expect(index.snapshot == others.snapshot)
    }
}
