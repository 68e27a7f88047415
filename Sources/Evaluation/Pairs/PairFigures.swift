/// How well and how fast a model named an item that was left out of an order.
public struct PairFigures: Sendable, Equatable {
    /// What came of one kind of query.
    public struct Answers: Sendable, Equatable {
        /// HR@20.
        public var hitRate = 0.0
        /// MRR@20.
        public var reciprocalRank = 0.0
        /// The share of the training's items that stood in some query's first 20.
        public var coverage = 0.0
        /// What the queries took, one thread.
        public var timing = QueryTiming(nanoseconds: [])
    }

    /// The model's name.
    public var model: String
    /// Queries of each kind.
    public var queries = 0
    /// Asked with one other item of the order.
    public var single = Answers()
    /// Asked with all other items of the order.
    public var basket = Answers()
    /// The time of learning in seconds.
    public var trainingSeconds = 0.0

    /// The row of a report; its keys are stable.
    public var row: ReportRow {
        ReportRow([
            Figure("model", .text(model)), Figure("hr@20", title: "HR@20", .share(single.hitRate)),
            Figure("mrr@20", title: "MRR@20", .share(single.reciprocalRank)), Figure("coverage@20", .share(single.coverage)),
            Figure("us_per_query", title: "µs/query", .number(single.timing.meanMicroseconds)),
            Figure("us_median", .number(single.timing.medianMicroseconds), isHidden: true),
            Figure("basket_hr@20", title: "basket HR@20", .share(basket.hitRate)),
            Figure("basket_mrr@20", title: "basket MRR@20", .share(basket.reciprocalRank)),
            Figure("basket_coverage@20", .share(basket.coverage), isHidden: true),
            Figure("basket_us_per_query", title: "basket µs/query", .number(basket.timing.meanMicroseconds)),
            Figure("queries", .count(queries), isHidden: true),
            Figure("train_seconds", title: "train s", .number(trainingSeconds)),
        ])
    }
}
