internal import Appliance
internal import ArgumentParser
internal import Foundation

/// Looks at every record of a store, and whether the folded state is what the log says. For tests of crashes, and for support.
struct VerifyStoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-store", abstract: "Check every record of a store that no server has open.", shouldDisplay: false)

    @Option(help: "The store's directory; without it, directories are read from standard input, one a line.")
    var data: String?

    func run() throws {
        if let data {
            guard print(StoreCheck.report(data)) else { throw ExitCode(1) }
            return
        }
        while let directory = readLine() { _ = print(StoreCheck.report(directory)) }
    }

    /// One line of JSON; flushed at once, since the next store may be damaged enough to end the process.
    private func print(_ report: StoreCheck) -> Bool {
        FileHandle.standardOutput.write(report.json + Data("\n".utf8))
        return report.ok
    }
}
