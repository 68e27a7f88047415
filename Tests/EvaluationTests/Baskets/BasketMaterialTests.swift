import Commerce
import Testing

@testable import Evaluation

@Suite struct BasketMaterialTests {
    @Test func `the first order after the moment is asked of customers with one before`() {
        let orders: [PastOrder] = [
            .on(1, by: 0, [1, 2]), .on(2, by: 1, [5]), .on(3, by: 0, [3]),
            .on(10, by: 2, [1]), .on(11, by: 0, [2, 3, 4]), .on(12, by: 0, [1]), .on(40, by: 1, [5]),
        ]
        let material = BasketMaterial(
            orders, until: Timestamp(seconds: 10 * 86_400), end: Timestamp(seconds: 40 * 86_400))
        #expect(material.training == Array(orders[..<3]))
        #expect(material.queries == [BasketQuery(customer: 0, basket: [2, 3, 4], repeats: [2, 3])])
        #expect(material.queries[0].explored == [4])
        #expect(material.newCustomers == 1)
        #expect(BasketMaterial(orders, until: Timestamp(seconds: 10 * 86_400)).queries.map(\.customer) == [0, 1])
    }
}
