public import Foundation

/// The project's own files, as the tests about its shape read them.
public enum SourceTree {
    /// The top of the checkout.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Files below a folder with one of some endings, as paths relative to the top, sorted.
    public static func files(under folder: String, endings: [String]) -> [String] {
        let base = root.appendingPathComponent(folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walker.compactMap { $0 as? String }
            .filter { path in endings.contains { path.hasSuffix($0) } }
            .map { folder + "/" + $0 }
            .sorted()
    }

    /// The lines of a file.
    public static func lines(of path: String) throws -> [String] {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
