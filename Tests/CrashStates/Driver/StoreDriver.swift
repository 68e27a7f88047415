import Foundation

/// The crash tests' hand on the store.
///
///     store-driver record DIRECTORY LOG EVENTS [--never-flush]   fills a store under the recorder
///     store-driver verify                                        reads directories line by line, answers each with a line of JSON
@main
struct StoreDriver {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("store-driver: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.count) {
        case ("record", 4...5):
            guard let count = Int(arguments[3]) else { throw DriverError("not a number: \(arguments[3])") }
            let recording = Recording(
                directory: arguments[1], log: arguments[2], eventCount: count,
                neverFlushesDisk: arguments.last == "--never-flush")
            try recording.run()
        case ("verify", 1):
            let encoder = JSONEncoder()
            while let directory = readLine() {
                try FileHandle.standardOutput.write(contentsOf: encoder.encode(Verdict(of: directory)) + Data("\n".utf8))
            }
        default:
            throw DriverError("usage: store-driver record DIRECTORY LOG EVENTS [--never-flush] | store-driver verify")
        }
    }
}
