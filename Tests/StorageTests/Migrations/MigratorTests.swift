import Foundation
import LMDB
import TestSupport
import Testing

@testable import Storage

@Suite struct `The migrator` {
    private struct Fault: Error {}

    private static let newest = UInt32(Migrator.steps.count)

    private static func version(_ environment: Environment) throws -> UInt32? {
        let meta = try environment.table("meta", key: String.self, value: UInt32.self)
        return try environment.read { transaction in try transaction.get(meta, "schemaVersion") }
    }

    private static func step(_ version: UInt32, _ apply: @escaping @Sendable () throws -> Void = {}) -> Migration {
        Migration(version: version, summary: "a step") { schema, transaction in
            try transaction.put(schema.meta, "step-\(version)", [UInt8(version)])
            try apply()
        }
    }

    private static func steps(_ environment: Environment) throws -> [String] {
        let meta = try environment.table("meta", key: String.self, value: [UInt8].self)
        return try environment.read { transaction in
            try (1...9).map { "step-\($0)" }.filter { try transaction.contains(meta, $0) }
        }
    }

    @Test func `brings a fresh store to the newest schema without a copy`() throws {
        let temporary = try TemporaryStore()
        #expect(try Self.version(temporary.store.environment) == Migrator.steps.last?.version)
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).allSatisfy { !$0.hasPrefix("before") })
    }

    @Test func `has steps that count up from one`() {
        #expect(Migrator.steps.map(\.version) == (1...UInt32(Migrator.steps.count)).map { $0 })
    }

    @Test func `refuses a store of a newer version before touching it`() throws {
        let temporary = try TemporaryStore()
        try temporary.withFile { file in
            let meta = try file.table("meta", key: String.self, value: UInt32.self)
            try file.write { transaction in try transaction.put(meta, "schemaVersion", 99) }
        }
        var found: StorageError?
        do { try temporary.reopen() } catch let error as StorageError { found = error }
        guard case .newerSchema(found: 99, known: Self.newest) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(found?.description == "the store has schema 99, this version knows up to \(Self.newest)")
    }

    @Test func `writes nothing into a file of a newer version, not even a table`() throws {
        let directory = try TemporaryDirectory()
        func open() throws -> Environment { try Environment(path: directory.file("store")) }
        do {
            let file = try open()
            let meta = try file.table("meta", key: String.self, value: UInt32.self)
            try file.write { transaction in try transaction.put(meta, "schemaVersion", 99) }
        }
        #expect(throws: StorageError.self) { _ = try Store(Store.Configuration(directory: directory.file("store"))) }
        var options = Environment.Options()
        options.isReadOnly = true
        let file = try Environment(path: directory.file("store"), options: options)
        #expect(try Self.version(file) == 99)
        for table in ["events", "profiles", "products"] {
            #expect(throws: LMDBError.self) { _ = try file.table(table, key: String.self, value: [UInt8].self) }
        }
    }

    @Test func `runs only the steps that are missing, after copying the store as it was`() throws {
        let temporary = try TemporaryStore()
        let (environment, schema) = (temporary.store.environment, temporary.store.schema)
        let steps = (1...Self.newest + 2).map { Self.step($0) }
        try Migrator.run(in: environment, schema: schema, steps: steps)
        #expect(try Self.version(environment) == Self.newest + 2)
        #expect(try Self.steps(environment) == ["step-\(Self.newest + 1)", "step-\(Self.newest + 2)"])
        let copy = try Environment(path: temporary.path + "/before-schema-\(Self.newest + 1)")
        #expect(try Self.version(copy) == Self.newest)
        #expect(try Self.steps(copy) == [])
        try Migrator.run(in: environment, schema: schema, steps: steps)
        #expect(try Self.version(environment) == Self.newest + 2)
    }

    @Test func `can be run again after a step has failed`() throws {
        let temporary = try TemporaryStore()
        let (environment, schema) = (temporary.store.environment, temporary.store.schema)
        let known = (1...Self.newest).map { Self.step($0) }
        #expect(throws: StorageError.self) {
            try Migrator.run(in: environment, schema: schema, steps: known + [Self.step(Self.newest + 1) { throw Fault() }])
        }
        #expect(try Self.version(environment) == Self.newest)
        #expect(try Self.steps(environment) == [])
        try Migrator.run(in: environment, schema: schema, steps: known + [Self.step(Self.newest + 1)])
        #expect(try Self.version(environment) == Self.newest + 1)
    }
}
