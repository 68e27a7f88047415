internal import Configuration
internal import Foundation
internal import Synchronization
internal import SystemPackage

/// A YAML file with the values in it and the names of its keys.
struct ConfigurationFile {
    /// The values; nil when the file holds nothing but comments.
    let values: FileProvider<YAMLSnapshot>?
    /// The keys, with dots: `listen.port`.
    let keys: [String]

    /// Reads a file.
    ///
    /// - Throws: ``ConfigurationError`` with one line: what is wrong with the file, or where its YAML breaks off.
    init(path: String) async throws(ConfigurationError) {
        guard try Self.hasContent(path) else {
            (values, keys) = (nil, [])
            return
        }
        let names = KeyNames()
        // A snapshot does not tell which keys it has, but asks of each whether it is a secret.
        let options = YAMLSnapshot.ParsingOptions(
            secretsSpecifier: .dynamic { key, _ in
                names.list.withLock { $0.append(key) }
                return false
            })
        do {
            values = try await FileProvider<YAMLSnapshot>(parsingOptions: options, filePath: FilePath(path))
        } catch {
            throw ConfigurationError(complaints: ["\(path): \(Self.firstWords(of: error))"])
        }
        keys = names.list.withLock { $0 }
    }

    /// Whether there is anything but comments, which alone are no YAML document.
    private static func hasContent(_ path: String) throws(ConfigurationError) -> Bool {
        do {
            return try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).contains { line in
                line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
            }
        } catch {
            let cause = (error as? CocoaError)?.underlying as? POSIXError
            let reason = cause.map { Errno(rawValue: $0.code.rawValue).description } ?? "not text in UTF-8"
            throw ConfigurationError(complaints: ["\(path): cannot be read: \(reason)"])
        }
    }

    /// What a parser says without the excerpt that it draws below.
    private static func firstWords(of error: any Error) -> String {
        String(describing: error).split(whereSeparator: \.isNewline).prefix(2)
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ": ")) }.joined(separator: ", ")
    }

    private final class KeyNames: Sendable {
        let list = Mutex<[String]>([])
    }
}
