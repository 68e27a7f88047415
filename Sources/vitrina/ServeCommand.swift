internal import Appliance
internal import ArgumentParser
internal import Foundation
internal import Logging

/// Runs the appliance.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the appliance.",
        discussion: """
            Reads the configuration file, then VITRINA_… environment variables over it (VITRINA_LISTEN_PORT for listen.port). \
            A wrong configuration ends with 78.
            """)

    @Option(name: .shortAndLong, help: "The configuration file.")
    var config: String?

    func run() async throws {
        let configuration = try await Configuration.read(path: config)
        let logger = Logger.start(configuration)
        let appliance = try Appliance(configuration, logger: logger, clock: now) { reason in
            logger.critical("the store cannot go on; start again", metadata: ["reason": "\(reason)"])
            Foundation.exit(70)
        }
        logger.notice("listening", metadata: ["address": "\(appliance.address)"])
        try await appliance.run()
    }
}
