import Commerce
import Evaluation
import Foundation
import Testing

@Suite struct PairContestTests {
    @Test func `the JSON has rows and nothing else, one a model, the product's own last`() throws {
        var orders = PairOrders()
        for second in 0..<20 {
            orders.append(second % 2 == 0 ? [1, 2] : [3, 4], by: nil, at: Timestamp(seconds: Int64(second)))
        }
        let report = PairContest(try PairTrial(orders)).report(stopwatch: { 0 })
        let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(object.keys.sorted() == ["rows"])
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(
            rows.map { $0["model"] as? String } == [
                "co-occurrence-count", "co-occurrence-cosine", "co-occurrence-lift", "vitrina",
            ])
        for row in rows {
            #expect(row["hr@20"] as? Double == 1)
            #expect(row["mrr@20"] as? Double == 1)
            #expect(row["basket_hr@20"] as? Double == 1)
            #expect(row["queries"] as? Int == 4)
        }
    }
}
