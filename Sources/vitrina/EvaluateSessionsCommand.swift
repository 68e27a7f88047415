internal import ArgumentParser
internal import Evaluation
internal import Foundation

/// `vitrina evaluate sessions`: how often the next item of a session is among the first 20.
struct EvaluateSessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "How well the next item of sessions is named.",
        discussion: """
            Files are plain or gzipped: a table of clicks with a header (SessionId, ItemId, Time), or a session a line with item ids \
            parted by spaces, the earliest first; for --test also a table of queries (session_id, prefix, label, time). Models learn \
            from --train alone. Times are of one thread.
            """)

    @Option(help: "The sessions to learn from.")
    var train: String

    @Option(help: "The sessions or prefixes to ask about.")
    var test: String?

    @Option(help: "Without --test: the share of the training file's sessions to learn from; the rest is asked about.")
    var split: Double?

    @Option(help: "The fewest clicks before a query.")
    var minPrefix = 1

    @Option(help: "repeats-kept: seen items may be recommended; current-excluded: all but the item clicked last.")
    var mode = Mode.repeatsKept

    @OptionGroup var options: EvaluateOptions

    func validate() throws {
        guard (test == nil) != (split == nil) else { throw ValidationError("Say either --test or --split.") }
        if let split, !(split > 0 && split < 1) { throw ValidationError("--split: must be between 0 and 1, such as 0.93.") }
        guard minPrefix >= 1 else { throw ValidationError("--min-prefix: must be at least 1.") }
    }

    func run() throws {
        let material = try material()
        let trial = try SessionTrial(training: material.training, queries: material.queries, mode: mode.value)
        var progress = EvaluateProgress(isShown: !options.json, queries: trial.queries.count)
        let report = SessionContest(trial).report(stopwatch: EvaluateProgress.nanoseconds) { progress.show($0, $1) }
        progress.finish()
        if options.json { return print(report.json) }
        print(
            "\(material.training.count) sessions learned, \(trial.queries.count) queries, mode \(mode.rawValue)\n\n\(report.table)"
        )
    }

    /// The modes as arguments.
    enum Mode: String, CaseIterable, ExpressibleByArgument {
        case repeatsKept = "repeats-kept"
        case currentExcluded = "current-excluded"

        var value: SessionMode { self == .repeatsKept ? .repeatsKept : .currentExcluded }
    }

    private func material() throws -> SessionMaterial {
        if let test { return try SessionMaterial(training: train, test: test, minimumPrefix: minPrefix) }
        return try SessionMaterial(splitting: train, share: split ?? 0, minimumPrefix: minPrefix)
    }
}
