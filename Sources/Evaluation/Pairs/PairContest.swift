/// All models of "goes well with it" on the same orders, one after the other, in one thread: the baselines first, the product last.
public struct PairContest: Sendable {
    /// What they are asked.
    public let trial: PairTrial

    /// A contest over a trial.
    public init(_ trial: PairTrial) {
        self.trial = trial
    }

    /// Asks every model.
    ///
    /// - Parameters:
    ///   - stopwatch: nanoseconds since any moment.
    ///   - progress: called with the model's name and the place of the query, before each.
    public func report(stopwatch: () -> Int64, progress: (String, Int) -> Void = { _, _ in }) -> Report {
        func row(_ model: String, _ train: (PairOrders) -> some PairModel) -> ReportRow {
            trial.figures(of: model, stopwatch: stopwatch, progress: { progress(model, $0) }, train: train).row
        }
        let baselines = OrderCooccurrence.Measure.allCases.map { measure in
            row("co-occurrence-\(measure.rawValue)") { OrderCooccurrence(trainedOn: $0.baskets, measure: measure) }
        }
        return Report(baselines + [row("vitrina", LiveComplements.init)])
    }
}
