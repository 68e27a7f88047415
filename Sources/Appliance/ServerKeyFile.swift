internal import Foundation

/// The key with which the shop's own server identifies itself: made at the first start, kept beside the store, readable by the owner only.
public enum ServerKeyFile {
    /// The key of a data directory, a fresh one (256 random bits in hexadecimal) if there is none yet or the file is empty.
    ///
    /// - Throws: ``ApplianceError`` when the file is there and cannot be read, or cannot be written.
    public static func key(in directory: String, using generator: inout some RandomNumberGenerator) throws -> String {
        let path = directory + "/server.key"
        let files = FileManager.default
        if files.fileExists(atPath: path) {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw ApplianceError.file(path: path, reason: "not permitted, or not a text")
            }
            let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if !key.isEmpty { return key }
        }
        let key = (0..<4).map { _ in hexadecimal(generator.next()) }.joined()
        guard files.createFile(atPath: path, contents: Data((key + "\n").utf8), attributes: [.posixPermissions: 0o600]) else {
            throw ApplianceError.dataDirectory(path: directory, reason: "does not take a new file (server.key)")
        }
        return key
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
