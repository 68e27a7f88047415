/// How well and how fast a model named the next item of sessions.
public struct SessionFigures: Sendable, Equatable {
    /// The model's name.
    public var model: String
    /// Which items might be recommended.
    public var mode: SessionMode
    /// Queries asked.
    public var queries = 0
    /// HR@20 in the mode.
    public var hitRate = 0.0
    /// MRR@20 in the mode.
    public var reciprocalRank = 0.0
    /// The share of the training's items that stood in some query's first 20.
    public var coverage = 0.0
    /// Queries whose next item the session had not seen.
    public var unseenQueries = 0
    /// HR@20 over those, with all seen items left out of the list.
    public var unseenHitRate = 0.0
    /// MRR@20 over those, with all seen items left out of the list.
    public var unseenReciprocalRank = 0.0
    /// The mean time of a query in microseconds, one thread.
    public var meanMicroseconds = 0.0
    /// The median time of a query in microseconds.
    public var medianMicroseconds = 0.0
    /// The time of learning in seconds.
    public var trainingSeconds = 0.0

    /// The row of a report; its keys are stable.
    public var row: ReportRow {
        ReportRow([
            Figure("model", .text(model)), Figure("mode", .text(mode.rawValue), isHidden: true),
            Figure("hr@20", title: "HR@20", .share(hitRate)), Figure("mrr@20", title: "MRR@20", .share(reciprocalRank)),
            Figure("coverage@20", .share(coverage)), Figure("us_per_query", title: "µs/query", .number(meanMicroseconds)),
            Figure("us_median", title: "µs median", .number(medianMicroseconds)),
            Figure("unseen_hr@20", title: "unseen HR@20", .share(unseenHitRate)),
            Figure("unseen_mrr@20", title: "unseen MRR@20", .share(unseenReciprocalRank)),
            Figure("queries", .count(queries), isHidden: true), Figure("unseen_queries", .count(unseenQueries), isHidden: true),
            Figure("train_seconds", title: "train s", .number(trainingSeconds)),
        ])
    }
}
