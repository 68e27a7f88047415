/// All models on the same customers, one after the other, in one thread: the baselines first, the product last.
public struct BasketContest: Sendable {
    /// What they are asked.
    public let trial: BasketTrial

    /// A contest over a trial.
    public init(_ trial: BasketTrial) {
        self.trial = trial
    }

    /// Asks every model.
    ///
    /// - Parameters:
    ///   - stopwatch: nanoseconds since any moment.
    ///   - progress: called with the model's name and the place of the query, before each.
    public func report(stopwatch: () -> Int64, progress: (String, Int) -> Void = { _, _ in }) -> Report {
        func row(_ model: String, _ train: ([PastOrder]) -> some BasketModel) -> ReportRow {
            trial.row(of: model, stopwatch: stopwatch, progress: { progress(model, $0) }, train: train)
        }
        return Report([
            row("global-top", GlobalTopFrequency.init), row("personal-top", PersonalTopFrequency.init),
            row("personal-global-top", PersonalGlobalTopFrequency.init), row("tifu-knn") { TIFUKNN(trainedOn: $0) },
            row("vitrina") { LiveNextBasket(trainedOn: $0, at: trial.material.moment) },
        ])
    }
}
