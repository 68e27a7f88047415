import Recommenders

/// Gathers what came of the queries of a ``BasketTrial``.
struct BasketTally {
    private let name: String
    private var recalls = (ten: Recall(at: 10), twenty: Recall(at: 20))
    private var gains = (ten: NDCG(at: 10), twenty: NDCG(at: 20))
    private var hits = (ten: 0, twenty: 0)
    private var repeats = Recall(at: 10)
    private var explored = Recall(at: 10)
    private var durations: [Int64] = []

    init(of name: String) {
        self.name = name
    }

    /// Adds an answer.
    mutating func add(_ ranking: [ItemNumber], for query: BasketQuery, nanoseconds: Int64) {
        durations.append(nanoseconds)
        recalls.ten.add(recommended: ranking, wanted: query.basket)
        recalls.twenty.add(recommended: ranking, wanted: query.basket)
        gains.ten.add(recommended: ranking, wanted: query.basket)
        gains.twenty.add(recommended: ranking, wanted: query.basket)
        if ranking.prefix(10).contains(where: query.basket.contains) { hits.ten += 1 }
        if ranking.prefix(20).contains(where: query.basket.contains) { hits.twenty += 1 }
        repeats.add(recommended: ranking, wanted: query.repeats)
        explored.add(recommended: ranking, wanted: query.explored)
    }

    /// The row of a report; its keys are stable. Repeats and explored items are sought in the same one list, each over the
    /// customers whose order had some.
    func row(trainingNanoseconds: Int64) -> ReportRow {
        let timing = QueryTiming(nanoseconds: durations)
        let queries = Double(max(1, durations.count))
        return ReportRow([
            Figure("model", .text(name)),
            Figure("recall@10", .share(recalls.ten.value)), Figure("recall@20", .share(recalls.twenty.value)),
            Figure("ndcg@10", title: "NDCG@10", .share(gains.ten.value)),
            Figure("ndcg@20", title: "NDCG@20", .share(gains.twenty.value)),
            Figure("hr@10", title: "HR@10", .share(Double(hits.ten) / queries)),
            Figure("hr@20", title: "HR@20", .share(Double(hits.twenty) / queries)),
            Figure("repeat_recall@10", title: "repeat recall@10", .share(repeats.value)),
            Figure("explore_recall@10", title: "explore recall@10", .share(explored.value)),
            Figure("us_per_query", title: "µs/query", .number(timing.meanMicroseconds)),
            Figure("us_median", title: "µs median", .number(timing.medianMicroseconds)),
            Figure("queries", .count(durations.count), isHidden: true),
            Figure("train_seconds", title: "train s", .number(Double(trainingNanoseconds) / 1e9)),
        ])
    }
}
