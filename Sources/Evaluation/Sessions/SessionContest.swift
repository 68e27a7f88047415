/// All models on the same queries, one after the other, in one thread: the baselines first, the product last.
public struct SessionContest: Sendable {
    /// What they are asked.
    public let trial: SessionTrial

    /// A contest over a trial.
    public init(_ trial: SessionTrial) {
        self.trial = trial
    }

    /// Asks every model.
    ///
    /// - Parameters:
    ///   - stopwatch: nanoseconds since any moment.
    ///   - progress: called with the model's name and the place of the query, before each.
    public func report(stopwatch: () -> Int64, progress: (String, Int) -> Void = { _, _ in }) -> Report {
        func row(_ model: String, _ train: (ItemLists) -> some SessionModel) -> ReportRow {
            trial.figures(of: model, stopwatch: stopwatch, progress: { progress(model, $0) }, train: train).row
        }
        return Report([
            row("popularity", MostClicked.init), row("sequential-rules", SequentialRules.init),
            row("co-occurrence", AssociationRules.init), row("sknn", SessionKNN.init), row("v-sknn", VectorSessionKNN.init),
            row("vitrina", LiveNextItem.init),
        ])
    }
}
