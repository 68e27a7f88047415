import Commerce
import Recommenders
import Testing

@testable import Evaluation

@Suite struct BasketTrialTests {
    /// Names the same items to everybody.
    private struct Fixed: BasketModel {
        var items: [ItemNumber]

        func ranking(for customer: CustomerNumber, limit: Int) -> [ItemNumber] { Array(items.prefix(limit)) }
    }

    private let material = BasketMaterial(
        [.on(1, by: 0, [1]), .on(1, by: 1, [2]), .on(5, by: 0, [1, 7]), .on(6, by: 1, [9])], until: Timestamp(seconds: 4 * 86_400)
    )

    @Test func `figures are those worked out by hand`() throws {
        // List 1, 10…18, 7: of the first customer's {1, 7} the ten have 1, the twenty both; of the second's {9} none.
        // recall@10 = (1/2 + 0) / 2 = 0.25, recall@20 = 0.5; hits 0.5 and 0.5; repeats: 1 of 1 over one customer, 1;
        // explored: {7} and {9}, none in the first ten, 0
        // NDCG@10 = 1 / (1 + 1/log₂3) / 2 = 0.306574; NDCG@20 = (1 + 1/log₂12) / (1 + 1/log₂3) / 2 = 0.392090
        var ticks: Int64 = 0
        let row = try BasketTrial(material).row(of: "fixed") {
            ticks += 3000
            return ticks
        } train: { orders in
            #expect(orders.count == 2)
            return Fixed(items: [1] + Array(10..<19) + [7])
        }
        let expected: [(String, Double)] = [
            ("recall@10", 0.25), ("recall@20", 0.5), ("ndcg@10", 0.306574), ("ndcg@20", 0.392090), ("hr@10", 0.5), ("hr@20", 0.5),
            ("repeat_recall@10", 1), ("explore_recall@10", 0), ("us_per_query", 3),
        ]
        for (key, value) in expected {
            let figure = try #require(row.figures.first { $0.key == key })
            switch figure.value {
            case .share(let number), .number(let number): #expect(abs(number - value) < 1e-5, "\(key)")
            default: Issue.record("\(key) is no number")
            }
        }
        #expect(row.figures[0] == Figure("model", .text("fixed")))
    }

    @Test func `without orders or customers there is no trial`() {
        #expect(throws: EvaluationError.self) {
            try BasketTrial(BasketMaterial(training: [], test: [], at: Timestamp(seconds: 0)))
        }
        #expect(throws: EvaluationError.self) {
            try BasketTrial(BasketMaterial(training: [.on(1, by: 0, [1])], test: [.on(2, by: 1, [1])], at: Timestamp(seconds: 9)))
        }
    }

    @Test func `a contest has a row for every model, the product's last`() throws {
        let report = BasketContest(try BasketTrial(material)).report { 0 }
        let names = report.rows.map { $0.figures[0].value }
        #expect(
            names == [
                .text("global-top"), .text("personal-top"), .text("personal-global-top"), .text("tifu-knn"), .text("vitrina"),
            ])
        #expect(Set(report.rows.map { $0.figures.map(\.key) }).count == 1)
    }

    @Test func `the product's own model knows the customer's items first`() {
        let model = LiveNextBasket(trainedOn: material.training + [.on(2, by: 1, [2, 3])], at: material.moment)
        #expect(model.ranking(for: 1, limit: 5) == [2, 3])
        #expect(model.ranking(for: 8, limit: 5).isEmpty)
    }
}
