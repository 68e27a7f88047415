internal import ArgumentParser

/// The command line: one file for each subcommand.
@main
struct Vitrina: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vitrina",
        abstract: "A self-hosted personalization appliance for online shops.",
        discussion: "Watches the storefront, recommends products in real time, and keeps the data where it belongs.",
        version: Version.current,
        subcommands: [ServeCommand.self, DemoCommand.self, ImportCommand.self, VerifyStoreCommand.self])
}
