internal import Appliance
internal import ArgumentParser
internal import Foundation
internal import Logging

/// Runs a make-believe shop with simulated visitors.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open a demo shop with simulated visitors.",
        discussion: "Nothing of it is kept unless you name a directory with --data.")

    @Option(name: .shortAndLong, help: "The port; 0 lets the system choose.")
    var port = 8080

    @Option(help: "Where to keep the demo's data; a temporary directory that goes when the demo ends, if you do not say.")
    var data: String?

    @Option(name: .shortAndLong, help: "A configuration file for everything else.")
    var config: String?

    func run() async throws {
        var configuration = try await Configuration.read(path: config)
        configuration.port = port
        configuration.dataDirectory = data ?? Self.ownDirectory()
        defer { if data == nil { try? FileManager.default.removeItem(atPath: configuration.dataDirectory) } }
        try FileManager.default.createDirectory(atPath: configuration.dataDirectory, withIntermediateDirectories: true)
        let logger = Logger.start(configuration)
        let appliance = try Appliance(configuration, isDemo: true, logger: logger, clock: now) { reason in
            logger.critical("the store cannot go on; start again", metadata: ["reason": "\(reason)"])
            Foundation.exit(70)
        }
        Self.announce(appliance)
        try await appliance.run()
    }

    /// Said on standard output, for people and for scripts.
    private static func announce(_ appliance: Appliance) {
        let lines = [
            "Storefront   \(appliance.address)/",
            "Admin panel  \(appliance.address)/admin",
            "Server key   \(appliance.serverKey)",
            "Press Ctrl-C to stop.",
        ]
        FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// A directory that no other demo has, removed when this one ends.
    private static func ownDirectory() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("vitrina-demo-" + UUID().uuidString).path
    }
}
