import Glibc
import LMDB
import Testing

@Suite struct EnvironmentStatisticsTests {
    @Test func `the slot of a killed reader is found and freed`() async throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("numbers", key: UInt64.self, value: UInt64.self)
        try environment.write { try $0.put(table, 1, 1) }
        let path = environment.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let other = try Environment(path: path)
            try other.read { _ in _ = kill(getpid(), SIGKILL) }
        }
        try environment.write { try $0.put(table, 2, 2) }
        let before = try environment.statistics()
        #expect(before.readers == 1)
        #expect(before.oldestReaderLag == 1)
        try #expect(environment.checkStaleReaders() == 1)
        try #expect(environment.statistics().readers == 0)
        try #expect(environment.checkStaleReaders() == 0)
    }

    @Test func `statistics count entries, transactions, readers and free pages`() throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("numbers", key: UInt64.self, value: [UInt8].self)
        let before = try environment.statistics()
        try environment.write { transaction in
            for index in UInt64(0)..<500 { try transaction.append(table, index, [UInt8](repeating: 1, count: 3000)) }
        }
        let full = try environment.statistics()
        #expect(full.entries == ["numbers": 500])
        #expect(full.lastTransaction == before.lastTransaction + 1)
        #expect(full.usedBytes > 500 * 3000)
        #expect(full.mapSize == 1 << 30)
        try environment.write { try $0.clear(table) }
        let cleared = try environment.statistics()
        #expect(cleared.entries == ["numbers": 0])
        #expect(cleared.freePages > 300)
        try environment.read { _ in try #expect(environment.statistics().readers == 1) }
    }

    @Test func `more readers than slots is an error that names the code`() throws {
        let store = try TemporaryEnvironment { $0.maximumReaders = 2 }
        let environment = store.environment
        let error = #expect(throws: LMDBError.self) {
            try environment.read { _ in try environment.read { _ in try environment.read { _ in } } }
        }
        #expect(error?.name == "MDB_READERS_FULL")
        #expect(error?.operation == "txn_begin")
        try environment.read { _ in }
    }
}
