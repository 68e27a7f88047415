internal import Appliance
internal import ArgumentParser
internal import Foundation

/// `vitrina tune`: adjusts the next item's model to the shop's own sessions.
struct TuneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune", abstract: "Adjust the next item's model to the shop's own sessions, if those held back agree.",
        discussion: "A running server does the same once a day; this is for a store that no server has open.")

    @Option(name: .shortAndLong, help: "The configuration file.")
    var config: String?

    @Option(help: "The data directory, instead of the configured one.")
    var data: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        var configuration = try await Configuration.read(path: config)
        if let data { configuration.dataDirectory = data }
        let tuning = try StoreTuning(configuration)
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            FileHandle.standardOutput.write(try encoder.encode(tuning) + Data("\n".utf8))
            return
        }
        guard tuning.heldBackClicks > 0 else {
            return print("There are too few sessions to tune by. The weights stay as they were.")
        }
        func line(_ name: String, _ quality: StoreTuning.Quality) {
            print(String(format: "%@ HR@20 %.4f  MRR@20 %.4f", name, quality.hitRate, quality.meanReciprocalRank))
        }
        line("before", tuning.before)
        line("after ", tuning.after)
        print(
            tuning.accepted
                ? "Accepted: the \(tuning.heldBackClicks) clicks held back agree. The new weights are in force."
                : "Not accepted: the \(tuning.heldBackClicks) clicks held back do not agree. The weights stay as they were.")
    }
}
