internal import Appliance
internal import ArgumentParser
internal import Foundation

/// The command line: one file for each subcommand.
@main
struct Vitrina: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vitrina",
        abstract: "A self-hosted personalization appliance for online shops.",
        discussion: "Watches the storefront, recommends products in real time, and keeps the data where it belongs.",
        version: Version.current,
        subcommands: [
            ServeCommand.self, DemoCommand.self, ImportCommand.self, EvaluateCommand.self, TuneCommand.self,
            VerifyStoreCommand.self,
        ])

    /// Runs what the arguments ask for. What is wrong is said on standard error; a wrong configuration ends with 78 (`EX_CONFIG` of
    /// sysexits.h), so that a service manager knows that starting again is of no use.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var running = command as? any AsyncParsableCommand {
                try await running.run()
            } else {
                try command.run()
            }
        } catch let error as ConfigurationError {
            FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
            exit(withError: ExitCode(78))
        } catch {
            exit(withError: error)
        }
    }
}
