internal import Foundation

/// The key with which the shop's own server identifies itself: made at the first start, kept beside the store, readable by the owner only.
public enum ServerKeyFile {
    /// The key of a data directory, a fresh one (256 random bits in hexadecimal) if there is none yet.
    public static func key(in directory: String, using generator: inout some RandomNumberGenerator) throws -> String {
        let path = directory + "/server.key"
        if let known = try? String(contentsOfFile: path, encoding: .utf8) {
            return known.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let key = (0..<4).map { _ in hexadecimal(generator.next()) }.joined()
        guard FileManager.default.createFile(atPath: path, contents: Data((key + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        return key
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
