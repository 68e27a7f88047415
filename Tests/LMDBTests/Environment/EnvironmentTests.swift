import Glibc
import LMDB
import Testing

@Suite struct EnvironmentTests {
    private struct Refusal: Error, Equatable {}

    @Test func `a committed value is read back`() throws {
        let store = try TemporaryEnvironment()
        let table = try store.environment.table("names", key: UInt64.self, value: String.self)
        try store.environment.write { transaction in try transaction.put(table, 7, "seven") }
        try #expect(store.environment.read { try $0.get(table, 7) } == "seven")
        try #expect(store.environment.read { try $0.get(table, 8) } == nil)
    }

    @Test func `a closure that throws changes nothing and its error arrives`() throws {
        let store = try TemporaryEnvironment()
        let table = try store.environment.table("names", key: UInt64.self, value: String.self)
        #expect(throws: Refusal()) {
            try store.environment.write { transaction in
                try transaction.put(table, 1, "one")
                throw Refusal()
            }
        }
        try #expect(store.environment.read { try $0.contains(table, 1) } == false)
    }

    @Test func `what was committed is there after closing and opening again`() throws {
        let directory = try TemporaryDirectory()
        for round in UInt64(0)..<3 {
            let environment = try Environment(path: directory.path)
            let table = try environment.table("rounds", key: UInt64.self, value: UInt64.self)
            try #expect(environment.read { try $0.count(table) } == Int(round))
            try environment.write { try $0.append(table, round, round * round) }
        }
    }

    @Test func `the same directory is refused the second time, by whatever path`() throws {
        let store = try TemporaryEnvironment()
        for path in [store.environment.path, store.directory.path + "/./store"] {
            let error = #expect(throws: LMDBError.self) { try Environment(path: path) }
            #expect(error?.isAlreadyOpen == true)
            #expect(error?.operation == "env_open")
        }
    }

    @Test func `a directory that was removed under an open store does not stand in the way of new ones`() throws {
        let old = try TemporaryEnvironment()
        #expect(unsafe rename(old.environment.path, old.environment.path + ".old") == 0)
        for name in ["/data.mdb", "/lock.mdb", ""] { #expect(unsafe remove(old.environment.path + ".old" + name) == 0) }
        for _ in 0..<10 { _ = try Environment(path: old.environment.path) }
    }

    @Test func `a refused opening leaves the directory free`() throws {
        let directory = try TemporaryDirectory()
        var readOnly = Environment.Options()
        readOnly.isReadOnly = true
        let error = #expect(throws: LMDBError.self) { try Environment(path: directory.path, options: readOnly) }
        #expect(error?.code == ENOENT)
        _ = try Environment(path: directory.path)
    }

    @Test func `the directory is created for its owner only`() throws {
        let store = try TemporaryEnvironment()
        var status = stat()
        #expect(unsafe stat(store.environment.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        #expect(unsafe stat(store.environment.path + "/data.mdb", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `a read-only store is read and refuses to be written`() throws {
        let directory = try TemporaryDirectory()
        do {
            let environment = try Environment(path: directory.path)
            let table = try environment.table("names", key: String.self, value: String.self)
            try environment.write { try $0.put(table, "key", "value") }
        }
        var options = Environment.Options()
        options.isReadOnly = true
        let environment = try Environment(path: directory.path, options: options)
        let table = try environment.table("names", key: String.self, value: String.self)
        try #expect(environment.read { try $0.get(table, "key") } == "value")
        let error = #expect(throws: LMDBError.self) { try environment.write { try $0.put(table, "key", "other") } }
        #expect(error?.name == "EACCES")
        let missing = #expect(throws: LMDBError.self) { try environment.table("none", key: String.self, value: String.self) }
        #expect(missing?.name == "MDB_NOTFOUND")
        #expect(missing?.operation == "dbi_open")
    }

    @Test func `a reader keeps its view while a writer goes on`() throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("numbers", key: UInt64.self, value: UInt64.self)
        try environment.write { try $0.put(table, 1, 10) }
        try environment.read { transaction in
            let writer = Thread { try environment.write { try $0.put(table, 1, 11) } }
            try writer.join()
            try #expect(transaction.get(table, 1) == 10)
        }
        try #expect(environment.read { try $0.get(table, 1) } == 11)
    }

    @Test func `reads inside of reads and inside of writes work`() throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("numbers", key: UInt64.self, value: UInt64.self)
        try environment.write { transaction in
            try transaction.put(table, 1, 1)
            try #expect(environment.read { try $0.contains(table, 1) } == false)
            try #expect(transaction.contains(table, 1))
        }
        let seen = try environment.read { _ in
            try environment.read { transaction in try transaction.get(table, 1) }
        }
        #expect(seen == 1)
    }

    @Test func `many threads read whole batches while one writes them`() throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("batches", key: UInt64.self, value: UInt64.self)
        let batches: UInt64 = 200
        let readers = (0..<6).map { _ in
            Thread {
                var seen = 0
                while seen < batches * 16 {
                    let count = try environment.read { transaction in
                        let count = try transaction.count(table)
                        if let last = try transaction.last(table) { #expect(last.key == UInt64(count - 1)) }
                        return count
                    }
                    #expect(count % 16 == 0)
                    #expect(count >= seen)
                    seen = count
                }
            }
        }
        for batch in 0..<batches {
            try environment.write { transaction in
                for index in 0..<16 { try transaction.append(table, batch * 16 + UInt64(index), batch) }
            }
        }
        for reader in readers { try reader.join() }
        try #expect(environment.statistics().readers == 0)
    }
}
