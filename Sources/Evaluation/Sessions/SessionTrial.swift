import Recommenders

/// Asks models for the next item of sessions that they have not learned from; nothing of the queries is ever learned.
///
/// Every query counts, also one whose next item the training never saw: that is a miss.
public struct SessionTrial: Sendable {
    /// The sessions to learn from, the earliest first.
    public let training: ItemLists
    /// What is asked.
    public let queries: [SessionQuery]
    /// Which items may be recommended.
    public let mode: SessionMode
    /// Places of a list that count.
    public static let cutoff = 20

    /// A trial; throws if there is nothing to learn or to ask.
    public init(training: ItemLists, queries: [SessionQuery], mode: SessionMode = .repeatsKept) throws(EvaluationError) {
        guard training.count > 0 else { throw .noQueries(reason: "there are no sessions to learn from") }
        guard !queries.isEmpty else { throw .noQueries(reason: "no session is long enough to be asked about") }
        self.training = training
        self.queries = queries
        self.mode = mode
    }

    /// Lets one model learn and answers every query with it.
    ///
    /// - Parameters:
    ///   - name: the model's name in the report.
    ///   - stopwatch: nanoseconds since any moment; read once before and once after learning and each query.
    ///   - progress: called before each query with its place.
    ///   - train: the model from the sessions.
    public func figures(
        of name: String, stopwatch: () -> Int64, progress: (Int) -> Void = { _ in },
        train: (ItemLists) throws -> some SessionModel
    ) rethrows -> SessionFigures {
        let began = stopwatch()
        var model = try train(training)
        let trained = stopwatch()
        var tally = SessionTally(mode: mode, catalogue: training.items)
        for (place, query) in queries.enumerated() {
            progress(place)
            // Enough to be left with 20 when everything seen is taken out.
            let limit = Self.cutoff + Set(query.prefix).count
            let before = stopwatch()
            let ranking = model.ranking(after: query.prefix, limit: limit)
            tally.add(ranking, for: query, nanoseconds: stopwatch() - before)
        }
        return tally.figures(of: name, trainingNanoseconds: trained - began)
    }
}
