import Commerce
import Testing

@testable import Recommenders

@Suite struct PurchaseIndexTests {
    @Test func `an order is found by its customer and by its items`() {
        var index = PurchaseIndex()
        index.record([5, 3, 5], by: 1, at: Timestamp(seconds: 100))
        index.record([3], by: 1, at: Timestamp(seconds: 50))
        index.record([3, 4], by: 0, at: Timestamp(seconds: 70))
        #expect(baskets(of: 1, in: index) == [[3], [3, 5]])
        #expect(times(of: 3, in: index) == [100, 70, 50])
        #expect((0..<6).map { index.orderCount(of: $0) } == [0, 0, 0, 3, 1, 1])
        #expect((0..<6).map { index.buyerCount(of: $0) } == [0, 0, 0, 2, 1, 1])
        #expect([index.orderCount, index.customerCount, index.lineCount, index.itemCount] == [3, 2, 5, 6])
        #expect(index.lastOrderTime == Timestamp(seconds: 100))
        #expect(index.firstPlace(ofCustomer: 1, since: Timestamp(seconds: 51)) == 1)
        #expect(index.firstPlace(ofCustomer: 1, since: Timestamp(seconds: 101)) == 2)
        #expect(index.hasBought(0, 4) && !index.hasBought(1, 4))
    }

    @Test func `what one customer takes in the same second is one order`() {
        var index = PurchaseIndex()
        index.record([1], by: 0, at: Timestamp(milliseconds: 7001))
        index.record([2, 1], by: 0, at: Timestamp(milliseconds: 7900))
        index.record([2], by: 1, at: Timestamp(milliseconds: 7900))
        #expect(baskets(of: 0, in: index) == [[1, 2]])
        #expect([index.orderCount, index.lineCount, index.buyerCount(of: 1), index.orderCount(of: 2)] == [2, 3, 1, 2])
    }

    @Test func `nothing is recorded of an order without items`() {
        var index = PurchaseIndex()
        index.record([], by: 3, at: Timestamp(seconds: 1))
        #expect(index.orderCount == 0 && index.customerNumbers.isEmpty)
        #expect(index.lastOrderTime == nil)
        #expect(index.orderCount(of: 0) == 0 && index.orderCount(ofCustomer: 3) == 0 && !index.hasBought(3, 0))
    }

    @Test(arguments: 1...10) func `the sequence of arrival makes no difference`(seed: UInt64) {
        let random = RandomOrders(300, customers: 40, items: 30, seed: seed)
        let inOrder = random.orders.index
        let shuffled = random.shuffled(seed: seed).index
        #expect(inOrder.snapshot == shuffled.snapshot)
        for item in ItemNumber(0)..<30 {
            #expect(inOrder.buyerCount(of: item) == shuffled.buyerCount(of: item))
            #expect(times(of: item, in: inOrder) == times(of: item, in: shuffled))
        }
        for customer in inOrder.customerNumbers {
            #expect(baskets(of: customer, in: inOrder) == baskets(of: customer, in: shuffled))
        }
    }

    @Test(arguments: 1...10) func `counts are those of the orders`(seed: UInt64) {
        let orders = RandomOrders(400, customers: 30, items: 20, seed: seed).orders
        let index = orders.index
        for item in ItemNumber(0)..<20 {
            let with = orders.filter { $0.items.contains(item) }
            #expect(index.buyerCount(of: item) == Set(with.map(\.customer)).count)
            #expect(index.orderCount(of: item) == Set(with.map { [Int64($0.customer), $0.seconds] }).count)
        }
        #expect(index.customerCount == Set(orders.map(\.customer)).count)
        #expect(index.orderCount == Set(orders.map { [Int64($0.customer), $0.seconds] }).count)
    }

    @Test func `a copy stays as it was when the original goes on`() {
        let random = RandomOrders(200, customers: 20, items: 20, seed: 4)
        var index = random.orders.index
        let before = index.snapshot
        let copy = index.copy()
        index.record([1, 2, 3], by: 99, at: Timestamp(seconds: 5000))
        #expect(copy.snapshot == before)
        #expect(index.snapshot != before)
    }

    private func baskets(of customer: CustomerNumber, in index: borrowing PurchaseIndex) -> [[ItemNumber]] {
        var found: [[ItemNumber]] = []
        index.forEachOrder(ofCustomer: customer) { order in
            found.append(index.items(ofOrder: order))
            return true
        }
        return found
    }

    private func times(of item: ItemNumber, in index: borrowing PurchaseIndex) -> [Int64] {
        var found: [Int64] = []
        index.forEachOrder(of: item) { order in
            found.append(index.time(ofOrder: order).milliseconds / 1000)
            return true
        }
        return found
    }
}
