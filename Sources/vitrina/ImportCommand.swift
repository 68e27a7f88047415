internal import ArgumentParser

/// Brings in what the shop has already.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in events, orders, customers or a product feed from a file.",
        discussion: "The server must not be running on the same data. An import that was interrupted goes on where it was.",
        subcommands: [
            ImportHistoryCommand.Events.self, ImportHistoryCommand.Orders.self, ImportHistoryCommand.Customers.self,
            ImportFeedCommand.self,
        ])
}

/// What all imports are told.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file, plain or gzipped.")
    var file: String

    @Option(name: .shortAndLong, help: "The configuration file.")
    var config: String?

    @Option(help: "The directory of the store, instead of the configured one.")
    var data: String?

    @Flag(help: "Print the result as JSON.")
    var json = false
}
