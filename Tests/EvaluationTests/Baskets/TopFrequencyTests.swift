import Testing

@testable import Evaluation

@Suite struct TopFrequencyTests {
    /// Orders with each item, and the day of the latest: 0 in 2, day 2; 1 in 3, day 4; 2 in 2, day 3; 3 in 2, day 5.
    private let orders: [PastOrder] = [
        .on(1, by: 0, [1, 0]), .on(2, by: 0, [0, 2]), .on(3, by: 1, [1, 2]), .on(4, by: 2, [1, 3]), .on(5, by: 2, [3]),
    ]

    @Test func `all customers together: by the number of orders, then by the latest`() {
        let model = GlobalTopFrequency(trainedOn: orders)
        #expect(model.ranking(for: 0, limit: 9) == [1, 3, 2, 0])
        #expect(model.ranking(for: 7, limit: 2) == [1, 3])
    }

    @Test func `a customer alone: by the number of own orders, then as with all`() {
        let model = PersonalTopFrequency(trainedOn: orders)
        #expect(model.ranking(for: 0, limit: 9) == [0, 1, 2])
        #expect(model.ranking(for: 2, limit: 9) == [3, 1])
        #expect(model.ranking(for: 2, limit: 1) == [3])
        #expect(model.ranking(for: 7, limit: 9).isEmpty)
    }

    @Test func `own items stand before those of all, none twice`() {
        let model = PersonalGlobalTopFrequency(trainedOn: orders)
        #expect(model.ranking(for: 0, limit: 9) == [0, 1, 2, 3])
        #expect(model.ranking(for: 1, limit: 3) == [1, 2, 3])
        #expect(model.ranking(for: 1, limit: 1) == [1])
        #expect(model.ranking(for: 7, limit: 2) == [1, 3])
    }
}
