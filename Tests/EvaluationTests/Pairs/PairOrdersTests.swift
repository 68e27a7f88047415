import Commerce
import Evaluation
import Testing

@Suite struct PairOrdersTests {
    private static func orders() -> PairOrders {
        var orders = PairOrders()
        orders.append([1, 2, 1], by: 7, at: Timestamp(seconds: 10))
        orders.append([3], at: Timestamp(seconds: 10))
        orders.append([2], by: 7, at: Timestamp(seconds: 20))
        return orders
    }

    @Test func `an order has each item once`() {
        #expect(Self.orders().baskets == ItemLists([[1, 2], [3], [2]]))
        #expect(Self.orders().customers == [7, nil, 7])
    }

    @Test func `a split keeps who and when`() {
        let (head, tail) = Self.orders().split(at: 2)
        #expect(head.count == 2)
        #expect(tail.baskets == ItemLists([[2]]))
        #expect(tail.customers == [7])
        #expect(tail.times == [Timestamp(seconds: 20)])
    }
}
