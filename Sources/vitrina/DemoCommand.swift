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

    @Option(help: "Where to keep the demo's data; a temporary directory, emptied at each start, if you do not say.")
    var data: String?

    @Option(name: .shortAndLong, help: "A configuration file for everything else.")
    var config: String?

    func run() async throws {
        var configuration = try await Configuration.read(path: config)
        configuration.port = port
        configuration.dataDirectory = try data ?? Self.emptyDirectory(port)
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

    /// A directory for each port, so that two demos do not take each other's.
    private static func emptyDirectory(_ port: Int) throws -> String {
        let name = port == 0 ? "vitrina-demo-\(UUID().uuidString)" : "vitrina-demo-\(port)"
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try? FileManager.default.removeItem(at: directory)
        return directory.path
    }
}
