import Commerce
import Compression
import Foundation
import Recommenders
import TestSupport

@testable import Evaluation

/// A file with some text, there as long as the value is.
struct SampleFile {
    let directory: TemporaryDirectory
    let path: String

    init(_ text: String, name: String = "sample", isGzipped: Bool = false) throws {
        directory = try TemporaryDirectory()
        path = directory.file(name)
        let bytes = isGzipped ? try Gzip.compress(Array(text.utf8)) : Array(text.utf8)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// The sessions in it by the items' ids; nil if it holds queries.
    func sessions() throws -> [[String]]? {
        var numbering = ItemNumbering()
        guard case .sessions(let lists) = try SessionFile(path: path).contents(numbering: &numbering) else { return nil }
        return (0..<lists.count).map { lists[$0].map { numbering.id(of: $0).rawValue } }
    }

    /// The queries in it by the items' ids, the next item last; nil if it holds sessions.
    func queries() throws -> [[String]]? {
        var numbering = ItemNumbering()
        guard case .queries(let queries) = try SessionFile(path: path).contents(numbering: &numbering) else { return nil }
        return queries.map { ($0.prefix + [$0.next]).map { numbering.id(of: $0).rawValue } }
    }

    /// What a closure throws of this room, said with the file's name only.
    func complaint(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch let error as EvaluationError {
            return error.description.replacingOccurrences(of: directory.path + "/", with: "")
        } catch {
            return "another error: \(error)"
        }
    }
}
