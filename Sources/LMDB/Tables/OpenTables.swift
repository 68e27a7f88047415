internal import Synchronization

/// The tables that an environment has opened, by name.
final class OpenTables: Sendable {
    private let indices = Mutex<[String: UInt32]>([:])

    /// The index of a table that has been opened.
    subscript(name: String) -> UInt32? { indices.withLock { $0[name] } }

    /// All opened tables.
    var all: [String: UInt32] { indices.withLock { $0 } }

    /// Remembers a table; opening it a second time gives the same index.
    func insert(_ name: String, _ index: UInt32) {
        indices.withLock { $0[name] = index }
    }
}
