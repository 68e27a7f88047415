internal import Appliance
internal import ArgumentParser
internal import Commerce
internal import Foundation

/// `vitrina import events`, `vitrina import orders` and `vitrina import customers`: one way of reading; the columns say what the rows are, unless the
/// file is known to hold customers.
enum ImportHistoryCommand {
    struct Events: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "events", abstract: "Import events: CSV, NDJSON or sessions line by line.")

        @OptionGroup var options: ImportOptions

        @Option(help: "When the first event happened, for a file without times: 2026-03-01T00:00:00Z.")
        var start: String?

        func run() async throws { try await ImportHistoryCommand.run(options, start: start) }
    }

    struct Orders: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "orders", abstract: "Import orders: CSV or NDJSON.")

        @OptionGroup var options: ImportOptions

        func run() async throws { try await ImportHistoryCommand.run(options, start: nil) }
    }

    struct Customers: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "customers", abstract: "Import customers: CSV or NDJSON.",
            discussion: """
                Customers are known by the columns customer, email, phone and card; name, birthday, language, time zone and consents (email \
                consent, SMS consent and so on: yes, no or a date) are understood, and any other column becomes a property.
                """)

        @OptionGroup var options: ImportOptions

        func run() async throws { try await ImportHistoryCommand.run(options, as: .customers, start: nil) }
    }

    private static func run(_ options: ImportOptions, as format: ImportFormat? = nil, start: String?) async throws {
        let first = try start.map { text in
            guard let moment = Timestamp(iso8601: text) else {
                throw ValidationError("--start: must be a date such as 2026-03-01")
            }
            return moment
        }
        let importer = try await options.importer()
        let interrupt = Interrupt()
        var bar = ProgressBar(unit: "events", isShown: !options.json)
        let began = ContinuousClock.now
        let outcome = try importer.history(options.file, as: format, start: first) { done, total, events in
            bar.show(done: done, of: total, count: events)
        } shouldStop: {
            interrupt.hasCome
        }
        bar.finish()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        if options.json {
            let rate = Double(outcome.events) / max(seconds, 1e-9)
            print(#"{"events":\#(outcome.events),"taken":\#(outcome.taken),"seconds":\#(seconds),"rate":\#(rate)}"#)
        } else if outcome.wasComplete {
            print("This file was imported before, to its end. Nothing was changed.")
        } else {
            if outcome.resumedAfterRows > 0 { print("Went on after \(outcome.resumedAfterRows) rows of an earlier run.") }
            print(outcome.report)
            print("\(outcome.taken) events were new.")
        }
        if interrupt.hasCome { print("Interrupted: run the same command again to go on.") }
    }
}

extension ImportOptions {
    /// The importer for the configured store.
    func importer() async throws -> Importer {
        var configuration = try await Configuration.read(path: config)
        if let data { configuration.dataDirectory = data }
        return try Importer(configuration, clock: now)
    }
}
