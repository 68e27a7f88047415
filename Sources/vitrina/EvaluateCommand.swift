internal import ArgumentParser

/// Measures the recommenders on files of the past, beside simple models in the same run.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure the recommendations on files of the past, beside simple models.",
        subcommands: [
            EvaluateSessionsCommand.self,
            EvaluateBasketsCommand.self,
            EvaluatePairsCommand.self,
            EvaluateStoreCommand.self,
        ])
}

/// What all evaluations are told.
struct EvaluateOptions: ParsableArguments {
    @Flag(help: "Print the result as JSON.")
    var json = false
}
