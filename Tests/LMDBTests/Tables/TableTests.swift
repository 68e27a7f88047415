import LMDB
import Testing

@Suite struct TableTests {
    @Test func `a table opened twice is one table`() throws {
        let store = try TemporaryEnvironment()
        let first = try store.environment.table("names", key: UInt64.self, value: String.self)
        let second = try store.environment.table("names", key: UInt64.self, value: String.self)
        try store.environment.write { try $0.put(first, 1, "one") }
        try #expect(store.environment.read { try $0.get(second, 1) } == "one")
    }

    @Test func `one table too many is an error that names the code`() throws {
        let store = try TemporaryEnvironment { $0.maximumTables = 2 }
        for name in ["a", "b"] { _ = try store.environment.table(name, key: UInt64.self, value: String.self) }
        let error = #expect(throws: LMDBError.self) {
            try store.environment.table("c", key: UInt64.self, value: String.self)
        }
        #expect(error?.operation == "dbi_open")
        #expect(error?.name == "MDB_DBS_FULL")
    }

    @Test func `tables opened by many threads at once are all there`() throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let threads = (0..<8).map { number in
            Thread {
                for round in 0..<20 {
                    let table = try environment.table("table \((number + round) % 20)", key: UInt64.self, value: UInt64.self)
                    try environment.write { try $0.put(table, UInt64(number), UInt64(round)) }
                }
            }
        }
        for thread in threads { try thread.join() }
        let entries = try environment.statistics().entries
        #expect(entries.count == 20)
        #expect(entries.values.allSatisfy { $0 == 8 })
    }

    @Test func `a table of another environment ends the process`() async throws {
        let directory = try TemporaryDirectory()
        await #expect(processExitsWith: .failure) { [path = directory.path as String] in
            let (one, two) = (try Environment(path: path + "/one"), try Environment(path: path + "/two"))
            let table = try one.table("names", key: UInt64.self, value: String.self)
            _ = try two.read { try $0.get(table, 1) }
        }
    }
}
