import Commerce
import LMDB
import TestSupport

@testable import Storage

/// A store in a directory of its own, which can be dropped as by a crash and opened again.
final class TemporaryStore {
    private let directory: TemporaryDirectory
    private let configuration: Store.Configuration
    private var opened: Store?

    /// An empty store. Commits are not flushed to the disk: no test here cuts the power, and the kernel survives them.
    init(profileCapacity: Int = 50_000) throws {
        directory = try TemporaryDirectory()
        configuration = Store.Configuration(
            directory: directory.file("store"), profileCapacity: profileCapacity, neverFlushesDisk: true)
        opened = try Store(configuration)
    }

    /// The store.
    var store: Store {
        guard let opened else { preconditionFailure("the store is closed") }
        return opened
    }

    /// Its directory.
    var path: String { configuration.directory }

    /// Forgets everything that is in memory only.
    func crash() throws {
        opened = nil
        opened = try Store(configuration)
    }

    /// Closes the store and works on its file with nothing but LMDB.
    func withFile(_ body: (Environment) throws -> Void) throws {
        opened = nil
        try body(Environment(path: configuration.directory))
    }

    /// Opens the store again after ``withFile(_:)``.
    func reopen() throws {
        opened = try Store(configuration)
    }

    /// Appends, folds, and says what came of it.
    @discardableResult
    func take(_ groups: [[Event]]) throws -> AppendResult {
        let result = try store.append(groups)
        try store.fold(result.events)
        return result
    }
}

extension Store {
    /// Every row of some tables as it lies on the disk, but for the random bytes that each store has of its own.
    func rows(
        of tables: [String] = [
            "meta", "events", "profiles", "devices", "nodes", "traces", "trails", "counters", "externalIDs",
        ]
    ) throws -> [StoredRow] {
        var rows: [StoredRow] = []
        for name in tables {
            let table = try environment.table(name, key: [UInt8].self, value: [UInt8].self)
            try environment.read { transaction in
                try transaction.forEach(table) { key, value in
                    if key != Array("suppressionKey".utf8) { rows.append(StoredRow(table: name, key: key, value: value)) }
                    return .continue
                }
            }
        }
        return rows
    }
}

/// A row as it lies on the disk.
struct StoredRow: Hashable {
    var table: String
    var key: [UInt8]
    var value: [UInt8]
}
