import Foundation

/// Measures what cannot be measured from outside: answers inside the service, the models' folds, the index itself.
///
/// ```
/// answer-driver answers DIRECTORY SESSIONS VISITORS-FILE
/// answer-driver fold DIRECTORY
/// answer-driver similar PAIRS-FILE
/// answer-driver people DIRECTORY PEOPLE
/// ```
/// Prints one line of JSON: names with numbers.
@main
struct AnswerDriver {
    static func main() throws {
        let figures = try figures(Array(CommandLine.arguments.dropFirst()))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }

    private static func figures(_ arguments: [String]) throws -> [String: Double] {
        switch (arguments.first, arguments.count) {
        case ("answers", 4):
            guard let sessions = Int(arguments[2]), sessions > 0 else { throw DriverError("how many sessions?") }
            return try AnswerTrial(directory: arguments[1], sessions: sessions, visitorFile: arguments[3]).run()
        case ("fold", 2): return try FoldTrial(directory: arguments[1]).run()
        case ("similar", 2): return try SimilarTrial(file: arguments[1]).run()
        case ("people", 3):
            guard let people = Int(arguments[2]), people > 0 else { throw DriverError("how many people?") }
            return try PeopleTrial(directory: arguments[1], people: people).run()
        default:
            throw DriverError(
                "answers DIRECTORY SESSIONS VISITORS-FILE, fold DIRECTORY, similar PAIRS-FILE or people DIRECTORY PEOPLE")
        }
    }
}
