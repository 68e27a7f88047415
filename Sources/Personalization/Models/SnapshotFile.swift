internal import Commerce
internal import Foundation

/// The file in which the models wait for the next start. It is a cache: if it is missing or damaged, the log tells everything again.
struct SnapshotFile: Sendable {
    private let url: URL

    /// The file in a store's directory.
    init(directory: String) {
        url = URL(fileURLWithPath: directory).appendingPathComponent("models.snapshot")
    }

    /// Replaces the file at once: whoever reads sees the old one or the new one.
    func save(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: url, options: .atomic)
    }

    /// Removes the file, if there is one.
    func remove() { try? FileManager.default.removeItem(at: url) }

    /// What is in the file; nil if it is missing, damaged, or ahead of the log (a store put back from a backup).
    func load(notBeyond last: EventID) -> LearnedModels? {
        guard let data = try? Data(contentsOf: url, options: .alwaysMapped) else { return nil }
        return ModelSnapshot.decode([UInt8](data), notBeyond: last)
    }
}
