import LMDB
import Testing

@Suite struct WriteTransactionTests {
    private let store: TemporaryEnvironment
    private let table: Table<UInt64, String>

    init() throws {
        store = try TemporaryEnvironment()
        table = try store.environment.table("names", key: UInt64.self, value: String.self)
    }

    @Test func `put replaces, insert does not`() throws {
        try store.environment.write { transaction in
            try transaction.put(table, 1, "a")
            try transaction.put(table, 1, "b")
            try #expect(transaction.insert(table, 1, "c") == false)
            try #expect(transaction.insert(table, 2, "d"))
            try #expect(transaction.get(table, 1) == "b")
            try #expect(transaction.get(table, 2) == "d")
        }
    }

    @Test func `append takes growing keys only`() throws {
        try store.environment.write { try $0.append(table, 5, "five") }
        let error = #expect(throws: LMDBError.self) { try store.environment.write { try $0.append(table, 4, "four") } }
        #expect(error?.operation == "put")
        #expect(error?.name == "MDB_KEYEXIST")
        #expect(error?.message.contains("greater") == true)
    }

    @Test func `delete says whether there was an entry`() throws {
        try store.environment.write { transaction in
            try transaction.put(table, 1, "a")
            try #expect(transaction.delete(table, 1))
            try #expect(transaction.delete(table, 1) == false)
            try #expect(transaction.contains(table, 1) == false)
        }
    }

    @Test func `ranges are deleted from end to end, up to the limit`() throws {
        try store.environment.write { transaction in
            for key in UInt64(0)..<100 { try transaction.append(table, key, "\(key)") }
            try #expect(transaction.delete(table, from: 10, through: 19) == 10)
            try #expect(transaction.delete(table, from: 50, limit: 7) == 7)
            try #expect(transaction.delete(table, through: 4) == 5)
            try #expect(transaction.count(table) == 78)
            try #expect(transaction.first(table)?.key == 5)
            var keys: [UInt64] = []
            try transaction.forEach(table, from: 8, through: 58) { key, _ in
                keys.append(key)
                return .continue
            }
            #expect(keys == [8, 9] + Array(20...49) + [57, 58])
        }
    }

    @Test func `the group of a pair is deleted by its prefix`() throws {
        let pairs = try store.environment.table("pairs", key: Pair<UInt32, UInt32>.self, value: [UInt8].self)
        try store.environment.write { transaction in
            for first in UInt32(0)..<3 {
                for second in UInt32(0)..<4 { try transaction.put(pairs, Pair(first, second), []) }
            }
            try #expect(transaction.delete(pairs, prefix: UInt32(1)) == 4)
            try #expect(transaction.count(pairs) == 8)
            try #expect(transaction.contains(pairs, Pair(1, 2)) == false)
        }
    }

    @Test func `clear empties one table and leaves the others`() throws {
        let other = try store.environment.table("other", key: UInt64.self, value: String.self)
        try store.environment.write { transaction in
            try transaction.put(table, 1, "a")
            try transaction.put(other, 1, "b")
        }
        try store.environment.write { try $0.clear(table) }
        try store.environment.read { transaction in
            try #expect(transaction.count(table) == 0)
            try #expect(transaction.get(other, 1) == "b")
        }
    }

    @Test func `entries may be changed while they are shown decoded`() throws {
        try store.environment.write { transaction in
            for key in UInt64(0)..<1000 { try transaction.append(table, key, "x") }
            var shown: [UInt64] = []
            try transaction.forEach(table) { key, _ in
                shown.append(key)
                if key % 2 == 0 { try transaction.delete(table, key) } else { try transaction.put(table, key, "changed") }
                return .continue
            }
            #expect(shown == Array(0..<1000))
            try #expect(transaction.count(table) == 500)
            try #expect(transaction.get(table, 999) == "changed")
        }
    }

    @Test(arguments: [0, 512, 4096])
    func `impossible keys are refused with operation, code and sizes`(size: Int) throws {
        let bytes = try store.environment.table("bytes", key: [UInt8].self, value: [UInt8].self)
        let key = [UInt8](repeating: 7, count: size)
        let put = #expect(throws: LMDBError.self) { try store.environment.write { try $0.put(bytes, key, [1]) } }
        #expect(put?.operation == "put")
        let get = #expect(throws: LMDBError.self) { try store.environment.read { try $0.get(bytes, key) } }
        #expect(get?.operation == "get")
        let delete = #expect(throws: LMDBError.self) { try store.environment.write { try $0.delete(bytes, key) } }
        #expect(delete?.operation == "del")
        for error in [put, get, delete] {
            #expect(error?.name == "MDB_BAD_VALSIZE")
            #expect(error?.message.contains("\(size) bytes") == true)
        }
    }

    @Test func `the greatest key is possible`() throws {
        let bytes = try store.environment.table("bytes", key: [UInt8].self, value: [UInt8].self)
        let key = [UInt8](repeating: 0xFF, count: Environment.maximumKeySize)
        try store.environment.write { try $0.put(bytes, key, []) }
        try #expect(store.environment.read { try $0.get(bytes, key) } == [])
    }

    @Test func `writing while bytes are lent ends the process`() async throws {
        let directory = try TemporaryDirectory()
        await #expect(processExitsWith: .failure) { [path = directory.path as String] in
            let environment = try Environment(path: path)
            let table = try environment.table("names", key: UInt64.self, value: String.self)
            try environment.write { transaction in
                try transaction.put(table, 1, "a")
                try transaction.scan(table) { _, _ in
                    try transaction.put(table, 2, "b")
                    return .continue
                }
            }
        }
    }

    @Test func `a write inside of a write or a read ends the process`() async throws {
        let directory = try TemporaryDirectory()
        await #expect(processExitsWith: .failure) { [path = directory.path as String] in
            let environment = try Environment(path: path)
            try environment.write { _ in try environment.write { _ in } }
        }
        await #expect(processExitsWith: .failure) { [path = directory.path as String] in
            let environment = try Environment(path: path)
            try environment.read { _ in try environment.write { _ in } }
        }
    }
}
