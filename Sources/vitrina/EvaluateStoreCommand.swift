internal import Appliance
internal import ArgumentParser
internal import Foundation

/// `vitrina evaluate store`: the shop's own last days, before and after a change.
struct EvaluateStoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "Replay the shop's last days with today's configuration and a changed one.",
        discussion: """
            Every page of the last days is asked again for its blocks, with what was known at that moment, and it is seen which products \
            the visitor went to. Rows of today's configuration are called before, those of the changed one after. Nothing is written.
            """)

    @OptionGroup var options: EvaluateOptions

    @Option(name: .shortAndLong, help: "The configuration file.")
    var config: String?

    @Option(help: "The data directory, instead of the configured one.")
    var data: String?

    @Option(help: "How many days are replayed.")
    var days = 7

    @Option(help: "How many products a block shows.")
    var limit = 8

    @Option(help: "A JSON file with the rules that would be in force, as PUT /v1/rules takes them.")
    var rules: String?

    @Option(help: "Leave out a part of the next item's model: earlier-sessions or catalogue. May be given twice.")
    var without: [String] = []

    func validate() throws {
        if !(1...365 ~= days) { throw ValidationError("--days: must be 1 to 365") }
        if !(1...48 ~= limit) { throw ValidationError("--limit: must be 1 to 48") }
        for name in without where StoreEvaluation.Part(rawValue: name) == nil {
            let known = StoreEvaluation.Part.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--without: must be one of \(known)")
        }
    }

    func run() async throws {
        var configuration = try await Configuration.read(path: config)
        if let data { configuration.dataDirectory = data }
        let evaluation = try StoreEvaluation(configuration, days: days, limit: limit)
        var bar = ProgressBar(unit: "events", isShown: !options.json)
        let rows = try evaluation.run(change) { done, total in bar.show(done: done, of: total, count: done) }
        bar.finish()
        if options.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            FileHandle.standardOutput.write(try encoder.encode(["rows": rows]) + Data("\n".utf8))
        } else {
            printTable(rows)
        }
    }

    private var change: StoreEvaluation.Change? {
        guard rules != nil || !without.isEmpty else { return nil }
        var change = StoreEvaluation.Change()
        change.rulesFile = rules
        change.without = Set(without.compactMap(StoreEvaluation.Part.init))
        return change
    }

    private func printTable(_ rows: [StoreEvaluationRow]) {
        guard !rows.isEmpty else { return print("The last \(days) days have no pages with blocks.") }
        let titles = ["block", "", "blocks", "gone to", "next", "MRR", "coverage", "emptied by a rule", "short"]
        let lines = rows.map { row in
            [row.block, row.configuration, "\(row.requests)"]
                + [row.hitRate, row.nextHitRate, row.meanReciprocalRank].map { String(format: "%.3f", $0) }
                + [row.coverage, row.emptiedByRule, row.short].map { String(format: "%.1f %%", $0 * 100) }
        }
        let widths = titles.indices.map { column in ([titles] + lines).map { $0[column].count }.max() ?? 0 }
        for line in [titles] + lines {
            let cells = line.enumerated().map { column, text in
                let space = String(repeating: " ", count: widths[column] - text.count)
                return column < 2 ? text + space : space + text
            }
            print(cells.joined(separator: "  "))
        }
    }
}
