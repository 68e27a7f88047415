import Commerce
import Evaluation
import Testing

@Suite struct LiveComplementsTests {
    /// 1 and 2 are ordered together ten times, by nobody known; 3 and 4 as often, by one customer.
    @Test func `what was ordered together, by whomever, goes together`() {
        var orders = PairOrders()
        for day in 0..<20 {
            orders.append(
                day % 2 == 0 ? [1, 2] : [3, 4], by: day % 2 == 0 ? nil : 0, at: Timestamp(seconds: Int64(day) * 40 * 86_400))
        }
        let model = LiveComplements(trainedOn: orders)
        #expect(model.ranking(with: [1], limit: 20).first == 2)
        #expect(model.ranking(with: [3], limit: 20).first == 4)
        #expect(model.ranking(with: [1, 2], limit: 20).allSatisfy { $0 != 1 && $0 != 2 })
        #expect(model.ranking(with: [], limit: 20).isEmpty)
    }
}
