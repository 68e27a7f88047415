import Testing

@testable import Evaluation

@Suite struct TIFUKNNTests {
    private var setting: TIFUKNN.Setting {
        var setting = TIFUKNN.Setting()
        setting.neighbours = 1
        setting.orderDecay = 0.5
        setting.groupDecay = 0.2
        setting.ownShare = 0.75
        setting.groups = 2
        return setting
    }

    @Test func `vectors decay within groups and over groups`() {
        // Three orders in two groups of ⌈3/2⌉ = 2: the newest {2, 3}, before it {1}, which is alone.
        // Item 0, order 1: 0.2 · 1 / 1 / 2 groups = 0.1; item 1, order 2: 0.5 / 2 / 2 = 0.125; item 2, order 3: 1 / 2 / 2 =
        // 0.25 Item 3 in orders 2 and 3: 0.125 + 0.25 = 0.375
        let model = TIFUKNN(trainedOn: [.on(1, by: 0, [0]), .on(2, by: 0, [1, 3]), .on(3, by: 0, [2, 3])], setting: setting)
        let values = (0..<5).map { model.value(of: $0, for: 0) }
        for (value, expected) in zip(values, [0.1, 0.125, 0.25, 0.375, 0]) { #expect(abs(value - expected) < 1e-12) }
    }

    @Test func `the nearest customer adds what they have`() {
        // One order each: values are 1. Squared distances from customer 0, {0, 1}: to 1, {0, 1, 2}: 1; to 2, {0, 3, 4}: 3;
        // to 3, {5}: 3. P(0) = P(1) = 0.75 + 0.25, P(2) = 0.25. Of 0 and 1 all customers have 0 more often: 3 against 2.
        let orders: [PastOrder] = [
            .on(1, by: 0, [1, 0]), .on(1, by: 1, [0, 1, 2]), .on(1, by: 2, [0, 3, 4]), .on(1, by: 3, [5]),
        ]
        let model = TIFUKNN(trainedOn: orders, setting: setting)
        #expect(model.ranking(for: 0, limit: 9) == [0, 1, 2])
        // From customer 3, all unlike: the one with the fewest items is nearest; {0, 1} at 3 against 4 and 4.
        #expect(model.ranking(for: 3, limit: 9) == [5, 0, 1])
        #expect(model.ranking(for: 3, limit: 1) == [5])
    }

    @Test func `nothing is said of a customer without orders`() {
        let model = TIFUKNN(trainedOn: [.on(1, by: 0, [1]), .on(2, by: 2, [1])], setting: setting)
        #expect(model.ranking(for: 9, limit: 3).isEmpty)
    }
}
