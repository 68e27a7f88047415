import LMDB
import Testing

@Suite struct EnvironmentHotCopyTests {
    @Test(arguments: [false, true])
    func `a copy made while a writer works opens and holds whole transactions`(compacting: Bool) throws {
        let store = try TemporaryEnvironment()
        let environment = store.environment
        let table = try environment.table("pairs", key: UInt64.self, value: UInt64.self)
        try environment.write { transaction in
            for key in UInt64(0)..<10_000 { try transaction.append(table, key, key * 3) }
        }
        let writer = Thread {
            for round in UInt64(0)..<50 {
                try environment.write { transaction in
                    for index in UInt64(0)..<10 { try transaction.append(table, 10_000 + round * 10 + index, round) }
                }
            }
        }
        let destination = store.directory.path + "/copy"
        try environment.copy(to: destination, compacting: compacting)
        try writer.join()

        let copy = try Environment(path: destination)
        let copied = try copy.table("pairs", key: UInt64.self, value: UInt64.self)
        try copy.read { transaction in
            let count = try transaction.count(copied)
            #expect(count >= 10_000)
            #expect(count % 10 == 0)
            var expected: UInt64 = 0
            try transaction.forEach(copied) { key, value in
                #expect(key == expected)
                #expect(value == (key < 10_000 ? key * 3 : (key - 10_000) / 10))
                expected += 1
                return .continue
            }
            #expect(Int(expected) == count)
        }
    }

    @Test func `a copy onto a copy is refused`() throws {
        let store = try TemporaryEnvironment()
        let destination = store.directory.path + "/copy"
        try store.environment.copy(to: destination, compacting: true)
        let error = #expect(throws: LMDBError.self) { try store.environment.copy(to: destination, compacting: true) }
        #expect(error?.operation == "env_copy")
        #expect(error?.name == "EEXIST")
    }
}
