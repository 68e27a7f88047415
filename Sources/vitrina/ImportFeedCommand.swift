internal import Appliance
internal import ArgumentParser

/// Imports a product feed.
struct ImportFeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Import a product feed: YML, Google Merchant (RSS, Atom, TSV) or CSV.")

    @OptionGroup var options: ImportOptions

    @Option(help: "The feed's name; products of the same name that are no longer in it become unavailable.")
    var name = "feed"

    @Flag(help: "Take the feed in even if a large share of its products is gone.")
    var accept = false

    func run() async throws {
        let importer = try await options.importer()
        var bar = ProgressBar(unit: "bytes", isShown: !options.json)
        let began = ContinuousClock.now
        let result = try importer.feed(options.file, name: name, accepting: accept) { done, total in
            bar.show(done: done, of: total, count: done)
        }
        bar.finish()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        if options.json {
            print(#"{"held":\#(result.isHeldBack),"seconds":\#(seconds)}"#)
        } else {
            print(result.report)
            print(result.summary)
        }
        if result.isHeldBack { throw ExitCode(3) }
    }
}
