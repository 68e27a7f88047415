internal import Foundation

/// A directory that is there as long as the value is.
public final class TemporaryDirectory: Sendable {
    /// Its path.
    public let path: String

    /// Makes an empty directory.
    public init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("vitrina-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A path inside it.
    public func file(_ name: String) -> String { path + "/" + name }
}
