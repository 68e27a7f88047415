import Evaluation
import Foundation
import Testing

@Suite struct SessionContestTests {
    private struct Parsed: Decodable {
        struct Row: Decodable {
            var model: String
            var mode: String
            var hitRate: Double
            var reciprocalRank: Double
            var coverage: Double
            var microseconds: Double
            var unseenHitRate: Double
            var unseenReciprocalRank: Double

            enum CodingKeys: String, CodingKey {
                case model, mode
                case hitRate = "hr@20"
                case reciprocalRank = "mrr@20"
                case coverage = "coverage@20"
                case microseconds = "us_per_query"
                case unseenHitRate = "unseen_hr@20"
                case unseenReciprocalRank = "unseen_mrr@20"
            }
        }

        var rows: [Row]
    }

    /// After 1 always comes 2, after 3 always 4.
    private static let trial = try? SessionTrial(
        training: ItemLists((0..<40).map { $0 % 2 == 0 ? [1, 2] : [3, 4] }),
        queries: [SessionQuery(prefix: [1], next: 2), SessionQuery(prefix: [3], next: 4)], mode: .currentExcluded)

    @Test func `the JSON has rows and nothing else, one a model, the product's own last`() throws {
        let report = SessionContest(try #require(Self.trial)).report(stopwatch: { 0 })
        let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
        #expect(object?.keys.sorted() == ["rows"])
        let rows = try JSONDecoder().decode(Parsed.self, from: Data(report.json.utf8)).rows
        #expect(
            rows.map(\.model) == ["popularity", "sequential-rules", "co-occurrence", "sknn", "v-sknn", "vitrina"])
        #expect(rows.allSatisfy { $0.mode == "current-excluded" && $0.microseconds == 0 })
    }

    /// In the mode, each list of the informed models has the next item in front; popularity shows all four.
    @Test func `what always follows is found by all that look`() throws {
        let report = SessionContest(try #require(Self.trial)).report(stopwatch: { 0 })
        let rows = try JSONDecoder().decode(Parsed.self, from: Data(report.json.utf8)).rows
        for row in rows {
            #expect(row.hitRate == 1, "\(row.model)")
            #expect(row.unseenHitRate == 1, "\(row.model)")
            guard row.model != "popularity" else { continue }
            #expect(row.reciprocalRank == 1, "\(row.model)")
            #expect(row.coverage == 0.5, "\(row.model)")
        }
    }

    @Test func `progress names the model and the query`() throws {
        var told: [String] = []
        _ = SessionContest(try #require(Self.trial)).report(stopwatch: { 0 }) { told.append("\($0) \($1)") }
        #expect(told.prefix(3) == ["popularity 0", "popularity 1", "sequential-rules 0"])
        #expect(told.last == "vitrina 1")
    }
}
